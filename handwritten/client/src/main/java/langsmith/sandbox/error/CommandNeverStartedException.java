// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The sandbox never confirmed the start of the command within the time for it.
 *
 * <p>Fault: the network's or the service's. Retry: attach with {@link #commandId()} to find out; a
 * new call is a new command. Happened: possibly, the start may have been lost only on its way back.
 */
public final class CommandNeverStartedException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command's id, or null
   * @param cause what led to it, or null
   */
  public CommandNeverStartedException(
      String message, @Nullable String commandId, @Nullable Throwable cause) {
    super(message, commandId, cause, false, null);
  }
}
