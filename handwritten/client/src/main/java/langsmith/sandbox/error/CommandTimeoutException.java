// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The command ran longer than its own time limit, and the sandbox ended it.
 *
 * <p>Fault: the command's, or the limit was too short. Retry: with a longer limit. Happened: yes,
 * up to the point where it was ended.
 */
public final class CommandTimeoutException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command's id, or null
   * @param cause what led to it, or null
   */
  public CommandTimeoutException(
      String message, @Nullable String commandId, @Nullable Throwable cause) {
    super(message, commandId, cause, false, null);
  }
}
