// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.output;

import langsmith.sandbox.protocol.command.Outcome;

/**
 * What became of a command for one handle, without its output; for logs and metrics.
 *
 * @param commandId the command
 * @param outcome how it ended
 * @param stdoutOffset where standard output would be resumed
 * @param stderrOffset where standard error would be resumed
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
