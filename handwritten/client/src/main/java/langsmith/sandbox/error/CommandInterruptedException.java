// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The waiting thread was interrupted; its interrupt status is set again.
 *
 * <ul>
 *   <li><b>Cause:</b> none
 *   <li><b>Retryable:</b> yes, wait again
 *   <li><b>Side effects:</b> the command is running
 * </ul>
 */
public final class CommandInterruptedException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param commandId the command
   * @param output the output received so far
   */
  public CommandInterruptedException(String message, String commandId, CapturedOutput output) {
    super(message, commandId, output, ErrorDetails.none());
  }
}
