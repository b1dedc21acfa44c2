// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The time to wait for the command passed before it ended. The handle and the command are
 * unchanged.
 *
 * <ul>
 *   <li><b>Cause:</b> none
 *   <li><b>Retryable:</b> yes: wait again, kill the command, or close the handle
 *   <li><b>Side effects:</b> the command is running
 * </ul>
 */
public final class ResultPendingException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param commandId the command
   * @param output the output received so far
   */
  public ResultPendingException(String message, String commandId, CapturedOutput output) {
    super(message, commandId, output, ErrorDetails.none());
  }
}
