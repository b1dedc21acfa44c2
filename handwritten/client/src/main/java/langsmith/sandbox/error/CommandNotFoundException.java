// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The sandbox does not know a command of this id.
 *
 * <p>Fault: the caller's, or the sandbox was replaced, or the command ended long ago. Retry: no.
 * Happened: unknown.
 */
public final class CommandNotFoundException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   */
  public CommandNotFoundException(String message, String commandId, CapturedOutput output) {
    super(message, commandId, output, null, null);
  }
}
