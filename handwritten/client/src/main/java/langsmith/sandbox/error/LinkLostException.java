// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;
import org.jspecify.annotations.Nullable;

/**
 * The connection to a started command broke and could not be made again within the reconnect
 * policy. Where to go on from is in {@link #output()}, as {@code endOffset()} of each stream.
 *
 * <p>Fault: the network's or the service's. Retry: attach again with {@link #commandId()}.
 * Happened: yes, the command was started and may still run.
 */
public final class LinkLostException extends CommandException {
  private final int attempts;

  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   * @param cause what led to it, or null
   * @param attempts see {@link #attempts()}
   */
  public LinkLostException(
      String message,
      String commandId,
      CapturedOutput output,
      @Nullable Throwable cause,
      int attempts) {
    super(message, commandId, output, cause, null);
    this.attempts = attempts;
  }

  /** {@return how many re-attachments failed in succession before it was given up} */
  public int attempts() {
    return attempts;
  }
}
