// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.FastThreadLocal;
import langsmith.sandbox.protocol.command.FrameDecoder;
import langsmith.sandbox.protocol.command.ServerMessage;

/**
 * Decodes frames in heap and direct memory. The decoder reads arrays, so direct buffers are copied
 * first: to the event loop's own array, which its commands share, or for a large frame to a
 * temporary one.
 */
final class FrameBytes {
  /** The size of the array that an event loop keeps. */
  static final int KEPT_BYTES = 256 << 10;

  private static final FastThreadLocal<FrameBytes> OF_THREAD =
      new FastThreadLocal<>() {
        @Override
        protected FrameBytes initialValue() {
          return new FrameBytes();
        }
      };

  private final FrameDecoder decoder = new FrameDecoder();
  private byte[] kept = new byte[0];

  /** Returns the instance of the calling thread. */
  static FrameBytes ofThisLoop() {
    return OF_THREAD.get();
  }

  /** Decodes a frame, without changing it. */
  ServerMessage decode(ByteBuf frame) {
    int length = frame.readableBytes();
    if (frame.hasArray()) {
      int from = frame.arrayOffset() + frame.readerIndex();
      return decoder.decode(frame.array(), from, from + length);
    }
    byte[] copy = room(length);
    frame.getBytes(frame.readerIndex(), copy, 0, length);
    return decoder.decode(copy, 0, length);
  }

  /** Returns the size of the array kept between two frames. */
  int keptBytes() {
    return kept.length;
  }

  private byte[] room(int length) {
    if (length > KEPT_BYTES) {
      return new byte[length];
    }
    if (kept.length < length) {
      kept = new byte[Integer.highestOneBit(Math.max(length, 4096) - 1) << 1];
    }
    return kept;
  }
}
