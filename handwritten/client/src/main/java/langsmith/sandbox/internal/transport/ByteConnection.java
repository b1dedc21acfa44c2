// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * A WebSocket whose messages are one stream of bytes in each direction, as for {@code /tunnel}.
 * Confined to its event loop, as {@link CommandConnection} is.
 *
 * <p>It sends no WebSocket pings, because the protocol inside has its own, and reads cannot be
 * paused.
 */
public interface ByteConnection {
  /** Returns the allocator of buffers for {@link #write}. */
  ByteBufAllocator alloc();

  /**
   * Writes one binary message, which the next {@link #flush} sends. Does nothing if the connection
   * has ended.
   *
   * @param bytes ownership is transferred; they are masked in place, so they must not be shared
   */
  void write(ByteBuf bytes);

  /** Sends what was written. */
  void flush();

  /**
   * See {@link CommandConnection#close}.
   *
   * @param code the close code to send
   */
  void close(int code);

  /** See {@link CommandConnection#abort}. */
  void abort();

  /** Like {@link CommandConnection.Listener}, but {@code frame} receives any part of a message. */
  interface Listener extends CommandConnection.Listener {
    /**
     * The connection has become writable or not writable. Also called from within {@link #write}
     * and {@link #flush}.
     *
     * @param writable whether to write more; true at the beginning
     */
    void writable(boolean writable);
  }
}
