// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The sandbox knows no command with this id: it was never started there, or ended so long ago that
 * it is forgotten.
 *
 * <p>Fault: the caller's, or the re-attachment came too late. Retry: does not help. Happened:
 * unknown.
 */
public final class CommandNotFoundException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command's id, or null
   * @param cause what led to it, or null
   */
  public CommandNotFoundException(
      String message, @Nullable String commandId, @Nullable Throwable cause) {
    super(message, commandId, cause, false, null);
  }
}
