// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * A kill was sent, but the command was not seen to end: the connection broke, or the grace limit
 * passed. A command that ends after a kill is a result instead.
 *
 * <p>Fault: nobody's. Retry: attach with {@link #commandId()} to learn the end. Happened: yes.
 */
public final class CommandKilledException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   */
  public CommandKilledException(String message, String commandId, CapturedOutput output) {
    super(message, commandId, output, null, null);
  }
}
