// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The handle was closed before the command ended.
 *
 * <p>Fault: nobody's. Retry: attach again with {@link #commandId()}. Happened: yes, the command
 * runs on as long as its idle timeout allows.
 */
public final class CommandDetachedException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   */
  public CommandDetachedException(String message, String commandId, CapturedOutput output) {
    super(message, commandId, output, null, null);
  }
}
