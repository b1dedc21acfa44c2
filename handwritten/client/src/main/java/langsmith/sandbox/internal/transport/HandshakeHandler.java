// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.handler.proxy.ProxyConnectionEvent;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import org.jspecify.annotations.Nullable;

/**
 * Sends the upgrade when proxy and TLS are ready, and reads the response: after a 101 it switches
 * to frames; anything else is collected, up to a limit, as a refusal. Confined to the event loop.
 */
final class HandshakeHandler extends SimpleChannelInboundHandler<HttpObject> {

  private final NettyConnection connection;
  private final WebSocketClientHandshaker handshaker;
  private final boolean viaProxy;
  private final boolean secure;

  // Confined to the event loop.
  private @Nullable UpgradeAnswer answer;

  HandshakeHandler(
      NettyConnection connection,
      WebSocketClientHandshaker handshaker,
      boolean viaProxy,
      boolean secure) {
    super(HttpObject.class);
    this.connection = connection;
    this.handshaker = handshaker;
    this.viaProxy = viaProxy;
    this.secure = secure;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    if (viaProxy) {
      connection.reached(Phase.PROXY);
    } else {
      transportReady(ctx);
    }
    ctx.fireChannelActive();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof ProxyConnectionEvent) {
      transportReady(ctx);
    } else if (event instanceof SslHandshakeCompletionEvent tls) {
      if (tls.isSuccess()) {
        upgrade(ctx);
      } else {
        exceptionCaught(ctx, tls.cause());
      }
    }
    ctx.fireUserEventTriggered(event);
  }

  private void transportReady(ChannelHandlerContext ctx) {
    if (secure) {
      connection.reached(Phase.TLS);
    } else {
      upgrade(ctx);
    }
  }

  private void upgrade(ChannelHandlerContext ctx) {
    connection.reached(Phase.UPGRADING);
    handshaker
        .handshake(ctx.channel())
        .addListener(
            sent -> {
              if (sent.cause() != null) {
                exceptionCaught(ctx, sent.cause());
              }
            });
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, HttpObject part) {
    if (!connection.opening()) {
      return;
    }
    if (part.decoderResult().isFailure()) {
      if (!tryReportWithoutBody()) {
        connection.failed(
            ConnectFailures.notHttp(connection.target(), part.decoderResult().cause()));
      }
      return;
    }
    if (part instanceof HttpResponse head) {
      answer = new UpgradeAnswer(head);
    }
    UpgradeAnswer current = answer;
    if (current != null && part instanceof HttpContent content) {
      boolean cut = current.add(content.content());
      if (cut || part instanceof LastHttpContent) {
        complete(ctx, current);
      }
    }
  }

  private void complete(ChannelHandlerContext ctx, UpgradeAnswer current) {
    if (current.accepts()) {
      switchProtocols(ctx, current.head());
    } else if (current.refuses()) {
      connection.refused(current.refusal());
    } else {
      answer = null;
    }
  }

  private void switchProtocols(ChannelHandlerContext ctx, HttpResponse response) {
    if (response.headers().contains(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS)) {
      connection.failed(
          ConnectFailures.notWebSocket(
              connection.target(),
              new WebSocketHandshakeException("an extension was chosen that was not offered")));
      return;
    }
    try {
      handshaker.finishHandshake(
          ctx.channel(),
          new DefaultFullHttpResponse(
              response.protocolVersion(),
              response.status(),
              Unpooled.EMPTY_BUFFER,
              response.headers(),
              response.headers()));
    } catch (WebSocketHandshakeException e) {
      connection.failed(ConnectFailures.notWebSocket(connection.target(), e));
      return;
    }
    ctx.pipeline().remove(this);
    connection.upgraded();
  }

  /**
   * If a refusal is known and only its body is late, reports the refusal with the partial body and
   * returns true: the status matters more than the text.
   */
  boolean tryReportWithoutBody() {
    UpgradeAnswer current = answer;
    if (current == null || !current.refuses()) {
      return false;
    }
    connection.refused(current.refusal());
    return true;
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (connection.opening() && !tryReportWithoutBody()) {
      connection.failed(ConnectFailures.closedByPeer(connection.target(), connection.phase()));
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (connection.opening() && !tryReportWithoutBody()) {
      connection.failed(ConnectFailures.of(connection.target(), connection.phase(), cause));
    }
  }
}
