// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.FastThreadLocal;
import langsmith.sandbox.protocol.command.FrameDecoder;
import langsmith.sandbox.protocol.command.ServerMessage;

/**
 * Decodes frames in whatever memory they arrive. The decoder reads arrays, so frames outside the
 * heap are copied to one first: the event loop's own, which its commands take in turns, or for a
 * large frame one that is dropped afterwards.
 */
final class FrameBytes {
  /** How large an array an event loop keeps. */
  static final int KEPT_BYTES = 256 << 10;

  private static final FrameDecoder DECODER = new FrameDecoder();
  private static final FastThreadLocal<FrameBytes> OF_THREAD =
      new FastThreadLocal<>() {
        @Override
        protected FrameBytes initialValue() {
          return new FrameBytes();
        }
      };

  private byte[] kept = new byte[0];

  /** Returns the one of the calling thread. */
  static FrameBytes ofThisLoop() {
    return OF_THREAD.get();
  }

  /** Returns what a frame says; the frame is left as it is. */
  ServerMessage decode(ByteBuf frame) {
    int length = frame.readableBytes();
    if (frame.hasArray()) {
      int from = frame.arrayOffset() + frame.readerIndex();
      return DECODER.decode(frame.array(), from, from + length);
    }
    byte[] copy = room(length);
    frame.getBytes(frame.readerIndex(), copy, 0, length);
    return DECODER.decode(copy, 0, length);
  }

  /** Returns how many bytes are kept between two frames. */
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
