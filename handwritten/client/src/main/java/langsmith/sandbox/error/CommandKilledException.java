// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The command was killed through its handle, so that it has no exit code of its own.
 *
 * <p>Fault: nobody's; the caller asked for it. Retry: pointless. Happened: yes, up to the kill.
 */
public final class CommandKilledException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command's id, or null
   * @param cause what led to it, or null
   */
  public CommandKilledException(
      String message, @Nullable String commandId, @Nullable Throwable cause) {
    super(message, commandId, cause, false, null);
  }
}
