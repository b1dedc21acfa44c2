// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Netty's encoder, except that it masks large binary frames in place, on {@link ByteBuffer}s. The
 * output is the same, in a fraction of the time: nothing is copied, and the JIT compiler optimizes
 * {@code ByteBuffer} but not slices of pooled buffers. Netty's masking loop was most of the cost of
 * uploads through a tunnel.
 *
 * <p>The payload of a large binary frame must therefore not be shared.
 */
final class MaskingFrameEncoder extends WebSocket13FrameEncoder {
  /** Below this size, other work for a frame outweighs the masking. */
  private static final int MIN_BYTES = 1024;

  private static final int FIN_BINARY = 0x82;
  private static final int MASKED_16_BITS = 0x80 | 126;
  private static final int MASKED_64_BITS = 0x80 | 127;
  private static final int MAX_HEADER_BYTES = 14;

  MaskingFrameEncoder() {
    super(true);
  }

  @Override
  protected void encode(ChannelHandlerContext ctx, WebSocketFrame frame, List<Object> out)
      throws Exception {
    ByteBuf payload = frame.content();
    boolean plain =
        frame instanceof BinaryWebSocketFrame && frame.isFinalFragment() && frame.rsv() == 0;
    if (!plain || payload.readableBytes() < MIN_BYTES) {
      super.encode(ctx, frame, out);
      return;
    }
    ByteBuffer[] parts = payload.nioBuffers();
    if (Arrays.stream(parts).anyMatch(ByteBuffer::isReadOnly)) {
      super.encode(ctx, frame, out);
      return;
    }
    int mask = ThreadLocalRandom.current().nextInt();
    mask(parts, mask);
    out.add(header(ctx, payload.readableBytes(), mask));
    out.add(payload.retain());
  }

  private static ByteBuf header(ChannelHandlerContext ctx, int length, int mask) {
    ByteBuf header = ctx.alloc().ioBuffer(MAX_HEADER_BYTES).writeByte(FIN_BINARY);
    if (length <= 0xFFFF) {
      header.writeByte(MASKED_16_BITS).writeShort(length);
    } else {
      header.writeByte(MASKED_64_BITS).writeLong(length);
    }
    return header.writeInt(mask);
  }

  private static void mask(ByteBuffer[] parts, int mask) {
    int done = 0;
    for (ByteBuffer part : parts) {
      int length = part.remaining();
      xor(part, Integer.rotateLeft(mask, Byte.SIZE * (done % Integer.BYTES)));
      done += length;
    }
  }

  private static void xor(ByteBuffer bytes, int mask) {
    boolean big = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
    long half = (big ? mask : Integer.reverseBytes(mask)) & 0xFFFF_FFFFL;
    long twice = half << Integer.SIZE | half;
    ByteBuffer target = bytes.order(ByteOrder.nativeOrder());
    int i = target.position();
    for (int end = target.limit() - Long.BYTES; i <= end; i += Long.BYTES) {
      target.putLong(i, target.getLong(i) ^ twice);
    }
    for (int shift = Integer.SIZE; i < target.limit(); i++) {
      shift = (shift - Byte.SIZE) & (Integer.SIZE - 1);
      target.put(i, (byte) (target.get(i) ^ mask >>> shift));
    }
  }
}
