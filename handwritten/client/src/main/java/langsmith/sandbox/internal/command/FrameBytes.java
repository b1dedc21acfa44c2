// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.FastThreadLocal;
import langsmith.sandbox.protocol.command.FrameDecoder;
import langsmith.sandbox.protocol.command.ServerMessage;

/**
 * Decodes frames in heap and direct memory. The decoder reads arrays, so direct buffers are copied
 * first: to the event loop's own array, which its commands share, or for a large frame to a
 * temporary one. A second array of the loop is the decoder's scratch.
 */
final class FrameBytes {
  /** The size of each array that an event loop keeps. */
  static final int KEPT_BYTES = 256 << 10;

  private static final FrameDecoder DECODER = new FrameDecoder();
  private static final FastThreadLocal<FrameBytes> OF_THREAD =
      new FastThreadLocal<>() {
        @Override
        protected FrameBytes initialValue() {
          return new FrameBytes();
        }
      };

  private final KeptArray copies = new KeptArray();
  private final KeptArray scratch = new KeptArray();

  /** Returns the instance of the calling thread. */
  static FrameBytes ofThisLoop() {
    return OF_THREAD.get();
  }

  /** Decodes a frame, without changing it. */
  ServerMessage decode(ByteBuf frame) {
    int length = frame.readableBytes();
    byte[] room = scratch.atLeast(length);
    if (frame.hasArray()) {
      int from = frame.arrayOffset() + frame.readerIndex();
      return DECODER.decode(frame.array(), from, from + length, room);
    }
    byte[] copy = copies.atLeast(length);
    frame.getBytes(frame.readerIndex(), copy, 0, length);
    return DECODER.decode(copy, 0, length, room);
  }

  /** Returns the size of the array for copies kept between two frames. */
  int keptBytes() {
    return copies.array.length;
  }

  /** Returns the size of the decoder's array kept between two frames. */
  int keptScratchBytes() {
    return scratch.array.length;
  }

  /** An array for one frame after the other. */
  private static final class KeptArray {
    private byte[] array = new byte[0];

    /** Returns an array that is long enough, with anything in it. */
    byte[] atLeast(int length) {
      if (length > KEPT_BYTES) {
        return new byte[length];
      }
      if (array.length < length) {
        array = new byte[Integer.highestOneBit(Math.max(length, 4096) - 1) << 1];
      }
      return array;
    }
  }
}
