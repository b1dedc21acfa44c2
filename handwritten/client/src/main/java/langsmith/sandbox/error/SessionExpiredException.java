// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The command has ended, and so long ago that the server no longer keeps its output.
 *
 * <p>Fault: the caller's, who came too late. Retry: no; start commands with a longer time to live.
 * Happened: yes.
 */
public final class SessionExpiredException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   */
  public SessionExpiredException(String message, String commandId, CapturedOutput output) {
    super(message, commandId, output, null, null);
  }
}
