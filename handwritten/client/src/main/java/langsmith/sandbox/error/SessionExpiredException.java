// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The command is known, but its output and its result are no longer kept.
 *
 * <p>Fault: nobody's; the re-attachment came later than the command's time to live. Retry: does not
 * help. Happened: yes, the command ran.
 */
public final class SessionExpiredException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command's id, or null
   * @param cause what led to it, or null
   */
  public SessionExpiredException(
      String message, @Nullable String commandId, @Nullable Throwable cause) {
    super(message, commandId, cause, false, null);
  }
}
