// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The handle was closed while somebody waited for the command, which runs on without it.
 *
 * <p>Fault: the caller's. Retry: attach again with {@link #commandId()}. Happened: yes, the command
 * still runs.
 */
public final class CommandDetachedException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command's id, or null
   * @param cause what led to it, or null
   */
  public CommandDetachedException(
      String message, @Nullable String commandId, @Nullable Throwable cause) {
    super(message, commandId, cause, false, null);
  }
}
