// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.jspecify.annotations.Nullable;

/**
 * Assembles WebSocket frames to whole text messages or, for a stream of bytes, delivers them
 * unchanged; answers pings and close frames, and enforces the limits. Confined to the event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A failed write ends the channel, which is reported.
final class FrameHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

  private final NettyConnection connection;
  private final int maxMessageBytes;

  // Confined to the event loop.
  private @Nullable ByteBuf partial;

  FrameHandler(NettyConnection connection, int maxMessageBytes) {
    super(WebSocketFrame.class);
    this.connection = connection;
    this.maxMessageBytes = maxMessageBytes;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
    if (connection.ended()) {
      return;
    }
    boolean data =
        frame instanceof TextWebSocketFrame
            || frame instanceof BinaryWebSocketFrame
            || frame instanceof ContinuationWebSocketFrame;
    if (data && connection.carriesBytes()) {
      connection.message(frame.content());
    } else if (frame instanceof TextWebSocketFrame || frame instanceof ContinuationWebSocketFrame) {
      text(ctx, frame);
    } else if (frame instanceof CloseWebSocketFrame close) {
      peerCloses(ctx, close);
    } else if (frame instanceof PingWebSocketFrame) {
      pong(ctx, frame);
    } else if (frame instanceof BinaryWebSocketFrame) {
      breakOff(
          ctx, WebSocketCloseStatus.INVALID_MESSAGE_TYPE, "expected text, received a binary frame");
    }
  }

  private void text(ChannelHandlerContext ctx, WebSocketFrame frame) {
    if (partial == null && frame.isFinalFragment()) {
      connection.message(frame.content());
      return;
    }
    // Copied, not chained: a chain of tiny fragments would cost far more than the bytes in it.
    ByteBuf joined = partial == null ? ctx.alloc().buffer() : partial;
    partial = joined;
    if (frame.content().readableBytes() > maxMessageBytes - joined.readableBytes()) {
      dropPartial();
      breakOff(ctx, WebSocketCloseStatus.MESSAGE_TOO_BIG, tooBig());
      return;
    }
    joined.writeBytes(frame.content());
    if (frame.isFinalFragment()) {
      partial = null;
      try {
        connection.message(joined);
      } finally {
        joined.release();
      }
    }
  }

  private void peerCloses(ChannelHandlerContext ctx, CloseWebSocketFrame close) {
    int code = close.statusCode();
    String reason = close.reasonText();
    closeWith(ctx, code < 0 ? new CloseWebSocketFrame() : new CloseWebSocketFrame(code, ""));
    connection.closed(
        code < 0 ? NettyConnection.NO_STATUS : code, reason == null ? "" : Texts.clean(reason));
  }

  private void pong(ChannelHandlerContext ctx, WebSocketFrame ping) {
    // A peer that pings but does not read must not fill our memory; only the last ping counts.
    if (ctx.channel().isWritable() && !connection.closing()) {
      ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
    }
  }

  private void breakOff(ChannelHandlerContext ctx, WebSocketCloseStatus status, String reason) {
    if (connection.ended()) {
      return;
    }
    closeWith(ctx, new CloseWebSocketFrame(status, reason));
    connection.closed(status.code(), "local: " + reason);
  }

  /** Sends the only close frame, unless it was already sent, and closes the channel. */
  private void closeWith(ChannelHandlerContext ctx, CloseWebSocketFrame frame) {
    if (connection.closing()) {
      frame.release();
      ctx.close();
    } else {
      ctx.writeAndFlush(frame).addListener(ChannelFutureListener.CLOSE);
    }
  }

  private String tooBig() {
    return "message is larger than the limit of " + maxMessageBytes + " bytes";
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    connection.writable(ctx.channel().isWritable());
    ctx.fireChannelWritabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    dropPartial();
    connection.lost("connection ended without a close frame");
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    dropPartial();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    dropPartial();
    if (connection.opening()) {
      connection.failed(ConnectFailures.of(connection.target(), connection.phase(), cause));
    } else if (cause instanceof CorruptedWebSocketFrameException corrupted) {
      WebSocketCloseStatus status = corrupted.closeStatus();
      boolean big = status.equals(WebSocketCloseStatus.MESSAGE_TOO_BIG);
      breakOff(ctx, status, big ? tooBig() : Texts.describe(corrupted));
    } else {
      connection.lost(Texts.describe(cause));
    }
  }

  private void dropPartial() {
    if (partial != null) {
      partial.release();
      partial = null;
    }
  }
}
