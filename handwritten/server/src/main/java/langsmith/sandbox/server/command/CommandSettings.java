// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The settings for the commands of all boxes.
 *
 * @param acknowledgeReconnect whether a {@code reconnect} is answered with {@code started}, as by
 *     current servers
 * @param ringBytesPerStream the bytes of output kept per command and stream, at least 1024
 * @param holdOutput whether a command waits instead of losing output while no client is attached
 * @param bubblewrap the {@code bwrap} that isolates commands; null for plain processes
 */
public record CommandSettings(
    boolean acknowledgeReconnect,
    int ringBytesPerStream,
    boolean holdOutput,
    @Nullable Path bubblewrap) {
  private static final int DEFAULT_RING_BYTES = 1 << 20;
  private static final int MIN_RING_BYTES = 1024;

  /** The settings of a current server, with plain processes. */
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

  /** {@return a copy that acknowledges reattachments, or not} */
  public CommandSettings withAcknowledgeReconnect(boolean newAcknowledgeReconnect) {
    return new CommandSettings(newAcknowledgeReconnect, ringBytesPerStream, holdOutput, bubblewrap);
  }

  /** {@return a copy with another ring size} */
  public CommandSettings withRingBytes(int bytes) {
    return new CommandSettings(acknowledgeReconnect, bytes, holdOutput, bubblewrap);
  }

  /** {@return a copy whose commands wait for readers, or not} */
  public CommandSettings withHoldOutput(boolean newHoldOutput) {
    return new CommandSettings(acknowledgeReconnect, ringBytesPerStream, newHoldOutput, bubblewrap);
  }

  /** {@return a copy with commands in a {@code bwrap}, or as plain processes if null} */
  public CommandSettings withBubblewrap(@Nullable Path newBubblewrap) {
    return new CommandSettings(acknowledgeReconnect, ringBytesPerStream, holdOutput, newBubblewrap);
  }

  /** {@return whether commands run in bubblewrap} */
  public boolean isolated() {
    return bubblewrap != null;
  }
}
