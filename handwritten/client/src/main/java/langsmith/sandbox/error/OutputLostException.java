// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * Output of the command was overwritten in the sandbox before this client could read it, because
 * the client was away or slow for too long.
 *
 * <p>Fault: nobody's; the sandbox keeps a limited amount of output. Retry: does not bring it back;
 * redirect large output to a file. Happened: yes, the command runs or has run.
 */
public final class OutputLostException extends CommandException {
  private final String stream;
  private final long fromOffset;
  private final long toOffset;

  /**
   * Creates an exception.
   *
   * @param message what was lost
   * @param commandId the command's id, or null
   * @param stream see {@link #stream()}
   * @param fromOffset see {@link #fromOffset()}
   * @param toOffset see {@link #toOffset()}
   */
  public OutputLostException(
      String message, @Nullable String commandId, String stream, long fromOffset, long toOffset) {
    super(message, commandId, null, false, null);
    this.stream = stream;
    this.fromOffset = fromOffset;
    this.toOffset = toOffset;
  }

  /** Returns {@code stdout} or {@code stderr}. */
  public String stream() {
    return stream;
  }

  /** Returns the offset of the first lost byte of the stream. */
  public long fromOffset() {
    return fromOffset;
  }

  /** Returns the offset of the first byte after the loss; greater than {@link #fromOffset()}. */
  public long toOffset() {
    return toOffset;
  }
}
