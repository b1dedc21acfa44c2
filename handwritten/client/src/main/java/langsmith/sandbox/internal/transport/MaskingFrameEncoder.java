// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.RandomWebSocketFrameMaskGenerator;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Netty's encoder, with its loop over the payload done on {@link ByteBuffer}s where that pays. What
 * comes out is the same; it takes a fraction of the time, because the compiler sees through a
 * {@code ByteBuffer} but not through slices of pooled buffers. Most of what a tunnel costs on the
 * way up was in that loop.
 */
final class MaskingFrameEncoder extends WebSocket13FrameEncoder {
  /** Below it, what else there is to do for a frame outweighs the loop. */
  private static final int MIN_BYTES = 1024;

  private static final int FIN_BINARY = 0x82;
  private static final int MASKED_16_BITS = 0x80 | 126;
  private static final int MASKED_64_BITS = 0x80 | 127;
  private static final int MAX_HEADER_BYTES = 14;

  MaskingFrameEncoder() {
    super(RandomWebSocketFrameMaskGenerator.INSTANCE);
  }

  @Override
  protected void encode(ChannelHandlerContext ctx, WebSocketFrame frame, List<Object> out)
      throws Exception {
    ByteBuf payload = frame.content();
    boolean plain =
        frame instanceof BinaryWebSocketFrame && frame.isFinalFragment() && frame.rsv() == 0;
    if (plain && payload.readableBytes() >= MIN_BYTES) {
      out.add(masked(ctx, payload));
    } else {
      super.encode(ctx, frame, out);
    }
  }

  private static ByteBuf masked(ChannelHandlerContext ctx, ByteBuf payload) {
    int length = payload.readableBytes();
    int mask = RandomWebSocketFrameMaskGenerator.INSTANCE.nextMask();
    ByteBuf encoded = ctx.alloc().ioBuffer(MAX_HEADER_BYTES + length);
    encoded.writeByte(FIN_BINARY);
    if (length <= 0xFFFF) {
      encoded.writeByte(MASKED_16_BITS).writeShort(length);
    } else {
      encoded.writeByte(MASKED_64_BITS).writeLong(length);
    }
    encoded.writeInt(mask);
    int done = 0;
    for (ByteBuffer part : payload.nioBuffers()) {
      int partLength = part.remaining();
      ByteBuffer target = encoded.internalNioBuffer(encoded.writerIndex() + done, partLength);
      xor(part, target, Integer.rotateLeft(mask, Byte.SIZE * (done % Integer.BYTES)));
      done += partLength;
    }
    return encoded.writerIndex(encoded.writerIndex() + length);
  }

  /** Copies all of {@code from}, of which each four bytes are changed by those of the mask. */
  private static void xor(ByteBuffer from, ByteBuffer to, int mask) {
    boolean big = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
    long half = (big ? mask : Integer.reverseBytes(mask)) & 0xFFFF_FFFFL;
    long twice = half << Integer.SIZE | half;
    ByteBuffer source = from.order(ByteOrder.nativeOrder());
    ByteBuffer target = to.order(ByteOrder.nativeOrder());
    int length = source.remaining();
    int words = length & -Long.BYTES;
    int sourceStart = source.position();
    int targetStart = target.position();
    for (int i = 0; i < words; i += Long.BYTES) {
      target.putLong(targetStart + i, source.getLong(sourceStart + i) ^ twice);
    }
    for (int i = words; i < length; i++) {
      int shift = Byte.SIZE * (Integer.BYTES - 1 - i % Integer.BYTES);
      target.put(targetStart + i, (byte) (source.get(sourceStart + i) ^ mask >>> shift));
    }
  }
}
