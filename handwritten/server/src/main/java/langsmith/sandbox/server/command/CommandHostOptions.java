// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the commands of one box run.
 *
 * @param root the box's root directory on the host; created if missing
 * @param home the home directory on the host, inside {@code root}; created if missing
 * @param defaults what the box says about its commands; asked for each command when it is launched,
 *     on a thread of the host's
 * @param acknowledgeReconnect whether a {@code reconnect} is answered by {@code started}, as
 *     current servers do
 * @param ringBytesPerStream how much output is kept per command and stream, in bytes; at least 1024
 * @param holdOutput whether a command waits rather than lose output while nobody is attached
 * @param bubblewrap the {@code bwrap} that isolates commands; null for plain processes
 * @param onActivity called for each frame in either direction (clause L7) and each command over
 *     HTTP, on an event loop; must not block
 */
public record CommandHostOptions(
    Path root,
    Path home,
    Supplier<CommandDefaults> defaults,
    boolean acknowledgeReconnect,
    int ringBytesPerStream,
    boolean holdOutput,
    @Nullable Path bubblewrap,
    Runnable onActivity) {
  /** How much output is kept per stream unless said otherwise: 1 MiB. */
  public static final int DEFAULT_RING_BYTES = 1 << 20;

  private static final int MIN_RING_BYTES = 1024;

  /**
   * Checks and copies.
   *
   * @param root the box's root directory
   * @param home the home directory
   * @param defaults what the box says about its commands
   * @param acknowledgeReconnect whether {@code reconnect} is acknowledged
   * @param ringBytesPerStream output kept, in bytes
   * @param holdOutput whether a command waits rather than lose output
   * @param bubblewrap the {@code bwrap} that isolates commands; null for plain processes
   * @param onActivity told of activity
   * @throws IllegalArgumentException if the home is outside the root or the ring is too small
   */
  public CommandHostOptions {
    root = root.toAbsolutePath().normalize();
    home = home.toAbsolutePath().normalize();
    if (!home.startsWith(root)) {
      throw new IllegalArgumentException("the home directory must be inside the box's root");
    }
    if (ringBytesPerStream < MIN_RING_BYTES) {
      throw new IllegalArgumentException(
          "a ring holds at least " + MIN_RING_BYTES + " bytes, not " + ringBytesPerStream);
    }
  }

  /** Never shows environment values. */
  @Override
  public String toString() {
    return "CommandHostOptions["
        + (bubblewrap == null ? "not isolated" : "isolated")
        + ", ring "
        + ringBytesPerStream
        + " bytes, acknowledgeReconnect "
        + acknowledgeReconnect
        + "]";
  }
}
