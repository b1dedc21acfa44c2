// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import langsmith.sandbox.protocol.yamux.FrameHeader;

/**
 * Writes the frames of a session to its connection, and flushes once for all frames of a turn of
 * the event loop. Confined to that loop.
 */
final class FrameWriter {
  /** Up to here a copy is cheaper than a message of two parts. */
  private static final int COPIED_BYTES = 4096;

  private final EventLoop loop;
  private final MuxLink link;
  private boolean flushing;
  private boolean closed;

  FrameWriter(EventLoop loop, MuxLink link) {
    this.loop = loop;
    this.link = link;
  }

  /**
   * Writes a frame.
   *
   * @param payload stays the caller's; may be changed on its way
   */
  void write(FrameHeader header, ByteBuf payload) {
    int length = payload.readableBytes();
    if (length <= COPIED_BYTES) {
      ByteBuf frame = link.alloc().ioBuffer(FrameHeader.SIZE + length);
      link.write(frame.writeBytes(header.toByteArray()).writeBytes(payload));
    } else {
      ByteBuf head = link.alloc().ioBuffer(FrameHeader.SIZE).writeBytes(header.toByteArray());
      link.write(Unpooled.wrappedBuffer(head, payload.retain()));
    }
    if (!flushing) {
      // After what else happens in this turn of the loop.
      flushing = true;
      loop.execute(this::flush);
    }
  }

  private void flush() {
    flushing = false;
    if (!closed) {
      link.flush();
    }
  }

  /** Flushes no more: the session has ended. */
  void close() {
    closed = true;
  }
}
