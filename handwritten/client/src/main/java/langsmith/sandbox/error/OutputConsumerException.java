// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * A callback or a subscriber that consumed the output of a command has thrown; {@link #getCause} is
 * what it threw. The handle has let go of the command, which was not killed.
 *
 * <p>Fault: the caller's. Retry: attach again with {@link #commandId()}. Happened: yes, the command
 * runs on as long as its idle timeout allows, or has ended.
 */
public final class OutputConsumerException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   * @param cause what the consumer threw
   */
  public OutputConsumerException(
      String message, String commandId, CapturedOutput output, Throwable cause) {
    super(message, commandId, output, cause, null);
  }
}
