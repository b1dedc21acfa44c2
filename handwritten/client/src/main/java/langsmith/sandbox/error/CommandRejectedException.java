// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The server refused the connection permanently, for example with 401 or 404. The client did not
 * try again.
 *
 * <ul>
 *   <li><b>Cause:</b> the caller: the key, its permissions, or the sandbox
 *   <li><b>Retryable:</b> no
 *   <li><b>Side effects:</b> see {@link #mayRun()}
 * </ul>
 */
public final class CommandRejectedException extends CommandException {
  private final int status;
  private final boolean mayRun;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param commandId the command
   * @param output the output received so far
   * @param mayRun see {@link #mayRun()}
   * @param details the optional facts, with the HTTP status
   */
  public CommandRejectedException(
      String message,
      String commandId,
      CapturedOutput output,
      boolean mayRun,
      ErrorDetails details) {
    super(message, commandId, output, details);
    this.status = details.status();
    this.mayRun = mayRun;
  }

  /** {@return the HTTP status of the refusal} */
  public int status() {
    return status;
  }

  /**
   * {@return whether the command may be running: it had started, or an earlier connection had asked
   * the server to start it} If false, this call did not start it.
   */
  public boolean mayRun() {
    return mayRun;
  }
}
