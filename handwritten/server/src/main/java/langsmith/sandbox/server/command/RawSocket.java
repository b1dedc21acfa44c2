// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.nio.charset.StandardCharsets;
import langsmith.sandbox.server.fault.ConnectionFault;
import langsmith.sandbox.server.http.ConnectionResets;

/** Misbehaviour on a WebSocket, for faults. Call these methods on the socket's event loop. */
final class RawSocket {
  private static final int NO_STATUS = 1005;
  private static final byte FINAL_TEXT = (byte) 0x81;
  private static final byte EXTENDED_LENGTH = 126;
  private static final byte LONG_LENGTH = 127;

  private RawSocket() {}

  /**
   * Closes with any code: 1005 sends a close frame without one, {@code ConnectionFault.RESET}
   * resets the connection.
   */
  static void close(ServerWebSocket socket, int code) {
    if (code == ConnectionFault.RESET) {
      reset(socket);
    } else if (code == NO_STATUS) {
      Channel channel = channel(socket);
      channel
          .unsafe()
          .write(channel.alloc().buffer().writeByte(0x88).writeByte(0), channel.voidPromise());
      channel.unsafe().flush();
    } else {
      socket.close((short) code);
    }
  }

  /** Sends the first part of a frame and resets the connection (RST). */
  static void reset(ServerWebSocket socket) {
    byte[] beginning = "{\"type\":\"std".getBytes(StandardCharsets.UTF_8);
    ByteBuf part = channel(socket).alloc().buffer();
    part.writeByte(FINAL_TEXT).writeByte(EXTENDED_LENGTH).writeShort(1000).writeBytes(beginning);
    ConnectionResets.after(part, channel(socket));
  }

  /**
   * Sends the first bytes of a text message, but never all of it, and resets the connection (RST).
   */
  static void resetInside(ServerWebSocket socket, ByteBuf utf8, int bytes) {
    int length = utf8.readableBytes();
    ByteBuf part = channel(socket).alloc().buffer();
    part.writeByte(FINAL_TEXT);
    if (length < EXTENDED_LENGTH) {
      part.writeByte(length);
    } else if (length <= 0xFFFF) {
      part.writeByte(EXTENDED_LENGTH).writeShort(length);
    } else {
      part.writeByte(LONG_LENGTH).writeLong(length);
    }
    part.writeBytes(utf8);
    part.writerIndex(Math.min(bytes, part.writerIndex() - 1));
    ConnectionResets.after(part, channel(socket));
  }

  /** Drops everything that is sent from now on, including pongs. */
  static void silence(ServerWebSocket socket) {
    channel(socket)
        .pipeline()
        .addFirst(
            new ChannelOutboundHandlerAdapter() {
              @Override
              public void write(
                  ChannelHandlerContext context, Object message, ChannelPromise promise) {
                ReferenceCountUtil.release(message);
                promise.setSuccess();
              }
            });
  }

  /** Sends a text message of any bytes, even if they are not UTF-8. */
  static void sendText(ServerWebSocket socket, byte[] bytes) {
    write(socket, new TextWebSocketFrame(Unpooled.wrappedBuffer(bytes)));
  }

  private static void write(ServerWebSocket socket, WebSocketFrame frame) {
    ChannelHandlerContext context = ((WebSocketInternal) socket).channelHandlerContext();
    ChannelFuture unused = context.writeAndFlush(frame);
  }

  private static Channel channel(ServerWebSocket socket) {
    return ((WebSocketInternal) socket).channelHandlerContext().channel();
  }
}
