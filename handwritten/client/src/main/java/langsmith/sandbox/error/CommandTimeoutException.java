// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The command exceeded its own time limit, and the server killed it.
 *
 * <ul>
 *   <li><b>Cause:</b> the command, or a limit that is too short
 *   <li><b>Retryable:</b> yes, with a longer limit
 *   <li><b>Side effects:</b> the command ran until it was killed
 * </ul>
 */
public final class CommandTimeoutException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param commandId the command
   * @param output the output received so far
   */
  public CommandTimeoutException(String message, String commandId, CapturedOutput output) {
    super(message, commandId, output, ErrorDetails.none());
  }
}
