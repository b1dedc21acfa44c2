// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;

/**
 * How much is read from a socket before the other sockets of the event loop have their turn: few
 * large pieces, because a frame that comes in several is copied together.
 */
final class SocketReads {
  private static final int LEAST = 512;
  private static final int FIRST = 2 << 10;
  private static final int MOST = 256 << 10;
  private static final int READS_IN_A_TURN = 1;

  private SocketReads() {}

  static void configure(Channel channel) {
    AdaptiveRecvByteBufAllocator sizes = new AdaptiveRecvByteBufAllocator(LEAST, FIRST, MOST);
    sizes.maxMessagesPerRead(READS_IN_A_TURN);
    channel.config().setRecvByteBufAllocator(sizes);
  }
}
