// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The waiting thread was interrupted; its interrupt status is set again. The command runs on.
 *
 * <p>Fault: nobody's. Retry: wait again. Happened: the command runs.
 */
public final class CommandInterruptedException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   */
  public CommandInterruptedException(String message, String commandId, CapturedOutput output) {
    super(message, commandId, output, null, null);
  }
}
