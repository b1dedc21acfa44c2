// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.buffer.BufferInternal;
import io.vertx.core.internal.http.WebSocketInternal;

/**
 * Sends text messages that are bytes already. Vert.x makes text of strings only, so the messages
 * pass it as binary ones and become text behind it. The socket can send no binary message then.
 */
@Sharable
final class TextMessages extends ChannelOutboundHandlerAdapter {
  private static final TextMessages INSTANCE = new TextMessages();

  private TextMessages() {}

  /** Prepares a socket. Call this on its event loop, before anything is sent. */
  static void on(ServerWebSocket socket) {
    ChannelHandlerContext vertx = ((WebSocketInternal) socket).channelHandlerContext();
    vertx.pipeline().addBefore(vertx.name(), "text-messages", INSTANCE);
  }

  /**
   * Sends a message on a prepared socket.
   *
   * @param utf8 the text; not copied, so do not change it
   */
  static Future<Void> send(ServerWebSocket socket, ByteBuf utf8) {
    return socket.writeBinaryMessage(BufferInternal.buffer(utf8));
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    Object sent =
        message instanceof BinaryWebSocketFrame binary
            ? new TextWebSocketFrame(binary.isFinalFragment(), binary.rsv(), binary.content())
            : message;
    var unused = context.write(sent, promise);
  }
}
