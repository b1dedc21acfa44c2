// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Netty's decoder, except that a text message which arrived as a whole is not copied out of what
 * was read. Everything else, and all that violates the protocol, is left to Netty.
 */
final class WholeFrameDecoder extends WebSocket13FrameDecoder {
  private static final int FINAL_TEXT = 0x81;
  private static final int SHORT_HEADER = 2;
  private static final int MEDIUM_HEADER = 4;
  private static final int LONG_HEADER = 10;

  /** The second byte if the length is in the next two bytes. Also the smallest such length. */
  private static final int MEDIUM = 126;

  /** The second byte if the length is in the next eight bytes. */
  private static final int LONG = 127;

  private final int maxBytes;

  /** Whether the next byte is the first one of a frame. */
  private boolean between = true;

  /** Whether the next data frame continues a message. */
  private boolean fragmented;

  WholeFrameDecoder(WebSocketDecoderConfig config) {
    super(config);
    this.maxBytes = config.maxFramePayloadLength();
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) throws Exception {
    ByteBuf text = between && !fragmented ? wholeText(in) : null;
    if (text != null) {
      out.add(new TextWebSocketFrame(text));
      return;
    }
    int readable = in.readableBytes();
    int frames = out.size();
    boolean atBeginning = between;
    between = false;
    super.decode(ctx, in, out);
    if (out.size() > frames) {
      between = true;
      followed(out.get(out.size() - 1));
    } else {
      between = atBeginning && in.readableBytes() == readable;
    }
  }

  /** Takes a whole text message; returns null, having read nothing, if the next is none. */
  private @Nullable ByteBuf wholeText(ByteBuf in) {
    int at = in.readerIndex();
    int readable = in.readableBytes();
    if (readable < SHORT_HEADER || in.getUnsignedByte(at) != FINAL_TEXT) {
      return null;
    }
    int header = SHORT_HEADER;
    long length = in.getUnsignedByte(at + 1);
    if (length == MEDIUM && readable >= MEDIUM_HEADER) {
      header = MEDIUM_HEADER;
      length = in.getUnsignedShort(at + SHORT_HEADER);
      if (length < MEDIUM) {
        return null;
      }
    } else if (length == LONG && readable >= LONG_HEADER) {
      header = LONG_HEADER;
      length = in.getLong(at + SHORT_HEADER);
      if (length <= 0xFFFF) {
        return null;
      }
    } else if (length >= MEDIUM) {
      return null; // Masked, or not there yet.
    }
    if (length > maxBytes || length > readable - header) {
      return null;
    }
    in.skipBytes(header);
    return in.readRetainedSlice((int) length);
  }

  private void followed(Object frame) {
    if (frame instanceof TextWebSocketFrame text) {
      fragmented = !text.isFinalFragment();
    } else if (frame instanceof BinaryWebSocketFrame binary) {
      fragmented = !binary.isFinalFragment();
    } else if (frame instanceof ContinuationWebSocketFrame next) {
      fragmented = !next.isFinalFragment();
    }
  }
}
