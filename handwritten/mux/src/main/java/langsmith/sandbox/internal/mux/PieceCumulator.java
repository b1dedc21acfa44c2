// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.ByteToMessageDecoder.Cumulator;

/**
 * Holds the pieces of a frame until it is complete. Large pieces are chained, so that a frame is
 * copied once, when the decoder takes it out, and not with every piece. Small ones are copied
 * together: a peer that sends a large frame byte by byte must not make a chain that is a hundred
 * times as large as the frame.
 */
public final class PieceCumulator implements Cumulator {
  /** The only one; it has no state. */
  public static final Cumulator INSTANCE = new PieceCumulator();

  private static final int MIN_CHAINED_BYTES = 4096;

  private PieceCumulator() {}

  @Override
  public ByteBuf cumulate(ByteBufAllocator alloc, ByteBuf cumulation, ByteBuf in) {
    Cumulator suitable =
        in.readableBytes() < MIN_CHAINED_BYTES
            ? ByteToMessageDecoder.MERGE_CUMULATOR
            : ByteToMessageDecoder.COMPOSITE_CUMULATOR;
    return suitable.cumulate(alloc, cumulation, in);
  }
}
