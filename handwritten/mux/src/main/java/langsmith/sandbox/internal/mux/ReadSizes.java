// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.ChannelConfig;

/**
 * How much is read at once from what a tunnel consists of. Netty's own limit of 64 KiB makes every
 * frame arrive in two reads, whose halves must be copied together.
 */
public final class ReadSizes {
  private static final int MIN_BYTES = 64;
  private static final int INITIAL_BYTES = 2048;

  /** A window of the usual size. */
  private static final int MAX_BYTES = 256 << 10;

  private ReadSizes() {}

  /**
   * Lets a channel read as much as it has got. What it uses follows what comes, so that a channel
   * with little to read costs little. Has an effect only before the first read.
   *
   * @param config of the channel
   */
  public static void apply(ChannelConfig config) {
    config.setRecvByteBufAllocator(
        new AdaptiveRecvByteBufAllocator(MIN_BYTES, INITIAL_BYTES, MAX_BYTES));
  }
}
