// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.dataplane;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a WebSocket with 1009 when a message is too large, and with 1002 when frames are
 * malformed. Vert.x would cut the connection, and clients would come back and send the same again.
 *
 * <p>After its close frame, the connection is read until its end, at most for some seconds: closing
 * a connection with unread bytes resets it, and clients would not see the close frame.
 */
@SuppressWarnings("FutureReturnValueIgnored") // A failed write ends the channel.
final class MessageLimit extends ChannelDuplexHandler {
  private static final Logger log = LoggerFactory.getLogger(MessageLimit.class);
  private static final long DRAIN_SECONDS = 10;

  private final int maxBytes;
  private long messageBytes;
  private boolean closing;

  private MessageLimit(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Adds the limit. Must be called on the socket's event loop, before anything is read. */
  static void of(int maxBytes, ServerWebSocket socket) {
    ChannelHandlerContext vertx = ((WebSocketInternal) socket).channelHandlerContext();
    vertx.pipeline().addBefore(vertx.name(), "message-limit", new MessageLimit(maxBytes));
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (closing) {
      ReferenceCountUtil.release(message);
    } else if (message instanceof WebSocketFrame frame && isTooLarge(frame)) {
      frame.release();
      close(context, WebSocketCloseStatus.MESSAGE_TOO_BIG);
    } else {
      context.fireChannelRead(message);
    }
  }

  private boolean isTooLarge(WebSocketFrame frame) {
    if (frame instanceof PingWebSocketFrame
        || frame instanceof PongWebSocketFrame
        || frame instanceof CloseWebSocketFrame) {
      return false;
    }
    long before = frame instanceof ContinuationWebSocketFrame ? messageBytes : 0;
    messageBytes = before + frame.content().readableBytes();
    return messageBytes > maxBytes;
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (closing) {
      log.debug("after the close frame: {}", cause.toString());
    } else if (cause instanceof CorruptedWebSocketFrameException corrupted) {
      close(context, corrupted.closeStatus());
    } else if (cause.getCause() instanceof DecompressionException
        || cause instanceof DecompressionException) {
      close(context, WebSocketCloseStatus.PROTOCOL_ERROR);
    } else {
      context.fireExceptionCaught(cause);
    }
  }

  private void close(ChannelHandlerContext context, WebSocketCloseStatus status) {
    log.debug("a WebSocket is closed with {}", status);
    closing = true;
    Channel channel = context.channel();
    channel.config().setAutoRead(true);
    context
        .writeAndFlush(new CloseWebSocketFrame(status))
        .addListener(
            written -> {
              if (channel instanceof DuplexChannel duplex) {
                duplex.shutdownOutput();
              }
            });
    var timer = context.executor().schedule(() -> channel.close(), DRAIN_SECONDS, TimeUnit.SECONDS);
    channel.closeFuture().addListener(closed -> timer.cancel(false));
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (closing) {
      ReferenceCountUtil.release(message);
      promise.tryFailure(new ClosedChannelException());
    } else {
      context.write(message, promise);
    }
  }
}
