// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * A WebSocket whose messages are one stream of bytes in each direction, as for {@code /tunnel}.
 * Confined to its event loop, as {@link CommandConnection} is.
 *
 * <p>There are no pings of the WebSocket, since what travels inside has its own, and reads cannot
 * be paused.
 */
public interface ByteConnection {
  /** Returns where buffers for {@link #write} should come from. */
  ByteBufAllocator alloc();

  /**
   * Writes one binary message; it leaves with the next {@link #flush}. Means nothing when the
   * connection has ended.
   *
   * @param bytes handed over; masked in place, so that nobody else may hold them
   */
  void write(ByteBuf bytes);

  /** Lets what was written leave. */
  void flush();

  /**
   * As {@link CommandConnection#close}.
   *
   * @param code the close code to send
   */
  void close(int code);

  /** As {@link CommandConnection#abort}. */
  void abort();

  /** As {@link CommandConnection.Listener}; {@code frame} gets any part of a message. */
  interface Listener extends CommandConnection.Listener {
    /**
     * The connection takes more, or no more. Also called from inside {@link #write} and {@link
     * #flush}.
     *
     * @param writable which of the two; true at the beginning
     */
    void writable(boolean writable);
  }
}
