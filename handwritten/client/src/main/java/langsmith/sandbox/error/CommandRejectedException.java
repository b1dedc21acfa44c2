// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.CapturedOutput;
import org.jspecify.annotations.Nullable;

/**
 * The server refused the connection for good, such as with 401 or 404. It was not asked again.
 *
 * <p>Fault: the caller's: the key, its permissions, or the sandbox. Retry: no. Happened: not if
 * this comes from starting the command; a command that was started may still run.
 */
public final class CommandRejectedException extends CommandException {
  private final int status;

  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   * @param status see {@link #status()}
   * @param errorId the server's id of the failure, or null
   */
  public CommandRejectedException(
      String message,
      String commandId,
      CapturedOutput output,
      int status,
      @Nullable String errorId) {
    super(message, commandId, output, null, errorId);
    this.status = status;
  }

  /** {@return the HTTP status of the refusal} */
  public int status() {
    return status;
  }
}
