// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The server violated the specification of the command stream, so its output cannot be trusted any
 * more. The command was not killed.
 *
 * <ul>
 *   <li><b>Cause:</b> the server, or a proxy in between
 *   <li><b>Retryable:</b> attach again with {@link #commandId()}, which helps if the failure was
 *       transient
 *   <li><b>Side effects:</b> the command was started
 * </ul>
 */
public final class CommandProtocolException extends CommandException {
  private final String clause;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param commandId the command
   * @param output the output received so far
   * @param clause see {@link #clause()}
   */
  public CommandProtocolException(
      String message, String commandId, CapturedOutput output, String clause) {
    super(message, commandId, output, ErrorDetails.none());
    this.clause = clause;
  }

  /** {@return the violated clause of {@code command-stream.md}} */
  public String clause() {
    return clause;
  }
}
