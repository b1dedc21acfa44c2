// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The connection to a started command broke and could not be restored within the reconnect policy.
 * The offsets to resume from are in {@link #output()}, as {@code endOffset()} of each stream.
 *
 * <ul>
 *   <li><b>Cause:</b> the network or the service
 *   <li><b>Retryable:</b> attach again with {@link #commandId()}
 *   <li><b>Side effects:</b> the command was started and may be running
 * </ul>
 */
public final class LinkLostException extends CommandException {
  private final int attempts;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param commandId the command
   * @param output the output received so far
   * @param attempts see {@link #attempts()}
   * @param details the optional facts
   */
  public LinkLostException(
      String message, String commandId, CapturedOutput output, int attempts, ErrorDetails details) {
    super(message, commandId, output, details);
    this.attempts = attempts;
  }

  /** {@return the number of consecutive reattachments that failed} */
  public int attempts() {
    return attempts;
  }
}
