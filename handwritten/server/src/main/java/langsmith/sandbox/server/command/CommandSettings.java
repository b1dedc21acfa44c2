// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the commands of all boxes run.
 *
 * @param acknowledgeReconnect whether a {@code reconnect} is answered by {@code started}, as
 *     current servers do
 * @param ringBytesPerStream how much output is kept per command and stream, in bytes; at least 1024
 * @param holdOutput whether a command waits rather than lose output while nobody is attached
 * @param bubblewrap the {@code bwrap} that isolates commands; null for plain processes
 */
public record CommandSettings(
    boolean acknowledgeReconnect,
    int ringBytesPerStream,
    boolean holdOutput,
    @Nullable Path bubblewrap) {
  private static final int DEFAULT_RING_BYTES = 1 << 20;
  private static final int MIN_RING_BYTES = 1024;

  /** Commands as plain processes of a current server. */
  public static final CommandSettings DEFAULTS =
      new CommandSettings(true, DEFAULT_RING_BYTES, false, null);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the ring is too small
   */
  public CommandSettings {
    if (ringBytesPerStream < MIN_RING_BYTES) {
      throw new IllegalArgumentException(
          "expected at least " + MIN_RING_BYTES + " bytes, got " + ringBytesPerStream);
    }
  }

  /** {@return these with another acknowledgement of re-attachments} */
  public CommandSettings withAcknowledgeReconnect(boolean newAcknowledgeReconnect) {
    return new CommandSettings(newAcknowledgeReconnect, ringBytesPerStream, holdOutput, bubblewrap);
  }

  /** {@return these with other rings} */
  public CommandSettings withRingBytes(int bytes) {
    return new CommandSettings(acknowledgeReconnect, bytes, holdOutput, bubblewrap);
  }

  /** {@return these with commands that wait, or not} */
  public CommandSettings withHoldOutput(boolean newHoldOutput) {
    return new CommandSettings(acknowledgeReconnect, ringBytesPerStream, newHoldOutput, bubblewrap);
  }

  /** {@return these with commands in a {@code bwrap}, or as plain processes if it is null} */
  public CommandSettings withBubblewrap(@Nullable Path newBubblewrap) {
    return new CommandSettings(acknowledgeReconnect, ringBytesPerStream, holdOutput, newBubblewrap);
  }

  /** {@return whether commands run in bubblewrap} */
  public boolean isolated() {
    return bubblewrap != null;
  }
}
