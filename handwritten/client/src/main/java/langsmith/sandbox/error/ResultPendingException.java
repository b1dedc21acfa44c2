// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The command had not ended when the time to wait for it was over. Nothing has changed by that.
 *
 * <p>Fault: nobody's. Retry: wait again, kill, or close the handle. Happened: the command runs.
 */
public final class ResultPendingException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   */
  public ResultPendingException(String message, String commandId, CapturedOutput output) {
    super(message, commandId, output, null, null);
  }
}
