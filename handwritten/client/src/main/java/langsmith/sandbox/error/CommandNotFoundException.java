// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The sandbox does not know a command with this id, or no longer keeps its output.
 *
 * <ul>
 *   <li><b>Cause:</b> the id is wrong, the sandbox was replaced, or the command ended long ago
 *   <li><b>Retryable:</b> no; start commands with a longer {@code Command.ttl(…)} to attach later
 *   <li><b>Side effects:</b> if {@link #expired()}, the command ran; otherwise unknown
 * </ul>
 */
public final class CommandNotFoundException extends CommandException {
  private final boolean expired;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param commandId the command
   * @param output the output received so far
   * @param expired see {@link #expired()}
   */
  public CommandNotFoundException(
      String message, String commandId, CapturedOutput output, boolean expired) {
    super(message, commandId, output, ErrorDetails.none());
    this.expired = expired;
  }

  /** {@return whether the command has ended so long ago that the server discarded its output} */
  public boolean expired() {
    return expired;
  }
}
