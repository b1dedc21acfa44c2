// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Locale;

/**
 * Keeps the carriage return and the line feed before a boundary together. Netty 4.2.18 takes a
 * carriage return at the end of a chunk for content, and the uploaded file then has a byte too many
 * (netty/netty#17383). A carriage return at the end of a chunk of a multipart body therefore waits
 * for the next chunk. One for each connection, on its event loop.
 */
public final class MultipartLineEnds extends ChannelInboundHandlerAdapter {
  private static final byte CARRIAGE_RETURN = '\r';

  private boolean multipart;
  private boolean held;

  /** Puts one into the pipeline of a new connection. */
  public static void keepTogetherOn(HttpConnection connection) {
    ChannelHandlerContext reader = ((ConnectionBase) connection).channelHandlerContext();
    reader.pipeline().addBefore(reader.name(), "multipart-line-ends", new MultipartLineEnds());
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      multipart = isMultipart(request);
      held = false;
    }
    if (multipart && message instanceof LastHttpContent) {
      if (held) {
        held = false;
        context.fireChannelRead(new DefaultHttpContent(heldByte()));
      }
    } else if (multipart && message instanceof HttpContent chunk && chunk.content().isReadable()) {
      context.fireChannelRead(withoutLastReturn(chunk));
      return;
    }
    context.fireChannelRead(message);
  }

  private static boolean isMultipart(HttpRequest request) {
    String type = request.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
    return type.trim().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private HttpContent withoutLastReturn(HttpContent chunk) {
    ByteBuf content = chunk.content();
    ByteBuf all = held ? Unpooled.wrappedBuffer(heldByte(), content) : content;
    held = all.getByte(all.writerIndex() - 1) == CARRIAGE_RETURN;
    if (held) {
      all.writerIndex(all.writerIndex() - 1);
    }
    return chunk.replace(all);
  }

  private static ByteBuf heldByte() {
    return Unpooled.wrappedBuffer(new byte[] {CARRIAGE_RETURN});
  }
}
