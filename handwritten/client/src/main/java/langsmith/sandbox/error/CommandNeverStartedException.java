// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;
import org.jspecify.annotations.Nullable;

/**
 * The sandbox did not confirm the start of the command within the time for it, or a kill came
 * first.
 *
 * <p>Fault: the network's or the service's. Retry: if {@link #mayRun()}, attach with {@link
 * #commandId()} to find out; a new call is a new command. Happened: see {@link #mayRun()}.
 */
public final class CommandNeverStartedException extends CommandException {
  private final boolean mayRun;

  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   * @param cause what led to it, or null
   * @param mayRun see {@link #mayRun()}
   */
  public CommandNeverStartedException(
      String message,
      String commandId,
      CapturedOutput output,
      @Nullable Throwable cause,
      boolean mayRun) {
    super(message, commandId, output, cause, null);
    this.mayRun = mayRun;
  }

  /** {@return whether the command may have been started all the same} */
  public boolean mayRun() {
    return mayRun;
  }
}
