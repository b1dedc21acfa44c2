// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The command ran longer than its own time limit, and the server killed it.
 *
 * <p>Fault: the command's, or its limit is too short. Retry: with a longer limit. Happened: yes,
 * the command ran until it was killed.
 */
public final class CommandTimeoutException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   */
  public CommandTimeoutException(String message, String commandId, CapturedOutput output) {
    super(message, commandId, output, null, null);
  }
}
