// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;
import org.jspecify.annotations.Nullable;

/**
 * The server refused the connection for good, such as with 401 or 404. It was not asked again.
 *
 * <p>Fault: the caller's: the key, its permissions, or the sandbox. Retry: no. Happened: see {@link
 * #mayRun()}.
 */
public final class CommandRejectedException extends CommandException {
  private final int status;
  private final boolean mayRun;

  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   * @param status see {@link #status()}
   * @param errorId the server's id of the failure, or null
   * @param mayRun see {@link #mayRun()}
   */
  public CommandRejectedException(
      String message,
      String commandId,
      CapturedOutput output,
      int status,
      @Nullable String errorId,
      boolean mayRun) {
    super(message, commandId, output, null, errorId);
    this.status = status;
    this.mayRun = mayRun;
  }

  /** {@return the HTTP status of the refusal} */
  public int status() {
    return status;
  }

  /**
   * {@return whether the command may be running: it had started, or the server had been asked to
   * start it on an earlier connection} If not, it certainly was not started by this call.
   */
  public boolean mayRun() {
    return mayRun;
  }
}
