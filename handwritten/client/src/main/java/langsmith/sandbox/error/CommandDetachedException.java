// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The handle detached from the command before all of its output was consumed: the handle was
 * closed, a consumer of the output threw, or a capture file could not be written. {@link
 * #getCause()} has what was thrown; it is null after a close. {@link #output()} has the capture
 * files and the offsets to resume from.
 *
 * <ul>
 *   <li><b>Cause:</b> the caller: a close, a callback or subscriber, or a local file such as on a
 *       full disk
 *   <li><b>Retryable:</b> attach again with {@link #commandId()}
 *   <li><b>Side effects:</b> the command was not killed; it is running, as long as its idle timeout
 *       allows, or has ended
 * </ul>
 */
public final class CommandDetachedException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param commandId the command
   * @param output the output received so far
   * @param details the optional facts
   */
  public CommandDetachedException(
      String message, String commandId, CapturedOutput output, ErrorDetails details) {
    super(message, commandId, output, details);
  }
}
