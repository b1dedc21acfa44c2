// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

import langsmith.sandbox.protocol.command.Outcome;

/**
 * How a command ended for one handle, without its output; for logs and metrics.
 *
 * @param commandId the command
 * @param outcome how it ended
 * @param stdoutOffset the offset to resume standard output from
 * @param stderrOffset the offset to resume standard error from
 * @param reattachments how many lost connections were replaced
 * @param lostBytes how much output the server no longer had
 */
public record CommandSummary(
    String commandId,
    Outcome outcome,
    long stdoutOffset,
    long stderrOffset,
    int reattachments,
    long lostBytes) {}
