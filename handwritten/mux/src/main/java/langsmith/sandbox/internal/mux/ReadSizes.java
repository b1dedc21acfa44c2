// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.ChannelConfig;

/**
 * How much is read at once from a socket. Netty's own limit of 64 KiB makes every large frame
 * arrive in two reads, whose halves must be copied together.
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
    config.setRecvByteBufAllocator(sizes());
  }

  /**
   * Like {@link #apply}, but after each read the other channels of the event loop have their turn,
   * so that all get the same share.
   *
   * @param config of the channel
   */
  public static void applyInTurns(ChannelConfig config) {
    AdaptiveRecvByteBufAllocator sizes = sizes();
    sizes.maxMessagesPerRead(1);
    config.setRecvByteBufAllocator(sizes);
  }

  private static AdaptiveRecvByteBufAllocator sizes() {
    return new AdaptiveRecvByteBufAllocator(MIN_BYTES, INITIAL_BYTES, MAX_BYTES);
  }
}
