// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * A kill was sent, but the end of the command was not seen: the connection broke, or the grace
 * limit passed. A command that ends after a kill is a result instead.
 *
 * <ul>
 *   <li><b>Cause:</b> the network, or a process that ignores the kill
 *   <li><b>Retryable:</b> attach with {@link #commandId()} to learn the end
 *   <li><b>Side effects:</b> the command ran
 * </ul>
 */
public final class CommandKilledException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param commandId the command
   * @param output the output received so far
   */
  public CommandKilledException(String message, String commandId, CapturedOutput output) {
    super(message, commandId, output, ErrorDetails.none());
  }
}
