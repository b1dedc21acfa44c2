// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The sandbox did not confirm the start of the command in time, or the command was killed first.
 *
 * <ul>
 *   <li><b>Cause:</b> the network or the service
 *   <li><b>Retryable:</b> if {@link #mayRun()}, attach with {@link #commandId()} to find out; a new
 *       call is a new command
 *   <li><b>Side effects:</b> see {@link #mayRun()}
 * </ul>
 */
public final class CommandNeverStartedException extends CommandException {
  private final boolean mayRun;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param commandId the command
   * @param output the output received so far
   * @param mayRun see {@link #mayRun()}
   * @param details the optional facts
   */
  public CommandNeverStartedException(
      String message,
      String commandId,
      CapturedOutput output,
      boolean mayRun,
      ErrorDetails details) {
    super(message, commandId, output, details);
    this.mayRun = mayRun;
  }

  /** {@return whether the command may have been started nevertheless} */
  public boolean mayRun() {
    return mayRun;
  }
}
