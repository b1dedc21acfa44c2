// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

/**
 * How the commands of all boxes run.
 *
 * @param acknowledgeReconnect whether a {@code reconnect} is answered by {@code started}, as
 *     current servers do
 * @param ringBytesPerStream how much output is kept per command and stream, in bytes; at least 1024
 * @param holdOutput whether a command waits rather than lose output while nobody is attached
 * @param isolated whether commands run in bubblewrap, not as plain processes
 */
public record CommandSettings(
    boolean acknowledgeReconnect, int ringBytesPerStream, boolean holdOutput, boolean isolated) {
  private static final int DEFAULT_RING_BYTES = 1 << 20;
  private static final int MIN_RING_BYTES = 1024;

  /** Commands as plain processes of a current server. */
  public static final CommandSettings DEFAULTS =
      new CommandSettings(true, DEFAULT_RING_BYTES, false, false);

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
    return new CommandSettings(newAcknowledgeReconnect, ringBytesPerStream, holdOutput, isolated);
  }

  /** {@return these with other rings} */
  public CommandSettings withRingBytes(int bytes) {
    return new CommandSettings(acknowledgeReconnect, bytes, holdOutput, isolated);
  }

  /** {@return these with commands that wait, or not} */
  public CommandSettings withHoldOutput(boolean newHoldOutput) {
    return new CommandSettings(acknowledgeReconnect, ringBytesPerStream, newHoldOutput, isolated);
  }

  /** {@return these with or without bubblewrap} */
  public CommandSettings withIsolated(boolean newIsolated) {
    return new CommandSettings(acknowledgeReconnect, ringBytesPerStream, holdOutput, newIsolated);
  }
}
