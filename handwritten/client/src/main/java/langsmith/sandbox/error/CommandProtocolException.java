// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The server broke the specification of the command stream, so its output cannot be trusted any
 * more. The command was not killed.
 *
 * <p>Fault: the server's, or of something between. Retry: attaching again with {@link #commandId()}
 * can help if it was a disturbance. Happened: yes.
 */
public final class CommandProtocolException extends CommandException {
  private final String clause;

  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   * @param clause see {@link #clause()}
   */
  public CommandProtocolException(
      String message, String commandId, CapturedOutput output, String clause) {
    super(message, commandId, output, null, null);
    this.clause = clause;
  }

  /** {@return the clause of {@code command-stream.md} that was broken} */
  public String clause() {
    return clause;
  }
}
