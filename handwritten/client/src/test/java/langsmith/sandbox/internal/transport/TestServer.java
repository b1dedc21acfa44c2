// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/** A server on a loopback port that does exactly what one test needs. */
@SuppressWarnings("FutureReturnValueIgnored") // What matters shows at the client.
final class TestServer implements AutoCloseable {

  private final EventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final BlockingQueue<Peer> peers = new LinkedBlockingQueue<>();
  private final @Nullable Supplier<List<ChannelHandler>> tls;
  private final InetSocketAddress address;

  private TestServer(
      Supplier<? extends ChannelHandler> last,
      boolean http,
      @Nullable Supplier<List<ChannelHandler>> tls) {
    this.tls = tls;
    Channel channel =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, false)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel made) {
                    prepare(made, last.get(), http);
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .syncUninterruptibly()
            .channel();
    address = (InetSocketAddress) channel.localAddress();
  }

  /** Accepts every upgrade. */
  static TestServer webSocket() {
    return new TestServer(Peer::new, true, null);
  }

  /** Accepts every upgrade over TLS. */
  static TestServer webSocket(SSLContext tls, boolean wantClientCertificate) {
    return webSocket(
        () -> {
          SSLEngine engine = tls.createSSLEngine();
          engine.setUseClientMode(false);
          engine.setNeedClientAuth(wantClientCertificate);
          return List.of(new SslHandler(engine));
        });
  }

  /** Accepts every upgrade; the handlers are those of TLS. */
  static TestServer webSocket(Supplier<List<ChannelHandler>> tls) {
    return new TestServer(Peer::new, true, tls);
  }

  /** Refuses every upgrade. */
  static TestServer refusing(int status, Map<String, String> headers, String body) {
    return new TestServer(() -> new Refuser(status, headers, body), true, null);
  }

  /** Has no protocol but what the handler does. */
  static TestServer raw(Supplier<? extends ChannelHandler> handler) {
    return new TestServer(handler, false, null);
  }

  /** Greets with these bytes, whatever the client says. */
  static ChannelHandler greeter(String greeting) {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelActive(ChannelHandlerContext ctx) {
        ctx.writeAndFlush(Unpooled.copiedBuffer(greeting, StandardCharsets.US_ASCII));
      }

      @Override
      public void channelRead(ChannelHandlerContext ctx, Object message) {
        ReferenceCountUtil.release(message);
      }
    };
  }

  private void prepare(SocketChannel channel, ChannelHandler last, boolean http) {
    if (tls != null) {
      tls.get().forEach(channel.pipeline()::addLast);
    }
    if (http) {
      channel.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(1 << 20));
    }
    channel.pipeline().addLast(last);
    if (last instanceof Peer peer) {
      peer.arrived = () -> peers.add(peer);
    }
  }

  int port() {
    return address.getPort();
  }

  WebSocketTarget target() {
    return target(tls == null ? "ws" : "wss", "127.0.0.1");
  }

  WebSocketTarget target(String scheme, String host) {
    return WebSocketTarget.of(scheme + "://" + host + ":" + port() + "/sb");
  }

  /** Waits for the next client that has been upgraded. */
  Peer takePeer() throws InterruptedException {
    return Objects.requireNonNull(peers.poll(20, TimeUnit.SECONDS), "no client came");
  }

  @Override
  public void close() {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  /** The server's end of one WebSocket. */
  static final class Peer extends SimpleChannelInboundHandler<Object> {
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private Runnable arrived = () -> {};
    private @Nullable Channel channel;
    private Map<String, String> headers = Map.of();

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
      channel = ctx.channel();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      ctx.close();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, Object message) {
      if (message instanceof FullHttpRequest request) {
        upgrade(ctx, request);
      } else if (message instanceof WebSocketFrame frame) {
        received.add(describe(frame));
      }
    }

    private void upgrade(ChannelHandlerContext ctx, FullHttpRequest request) {
      headers =
          Map.of(
              "uri", request.uri(),
              "host", request.headers().get("host", ""),
              "key", request.headers().get("x-api-key", ""));
      Objects.requireNonNull(
              new WebSocketServerHandshakerFactory("ws://x", null, false, 64 << 20)
                  .newHandshaker(request))
          .handshake(ctx.channel(), request)
          .addListener(done -> arrived.run());
    }

    private static String describe(WebSocketFrame frame) {
      if (frame instanceof CloseWebSocketFrame close) {
        return "close " + close.statusCode();
      }
      return frame instanceof TextWebSocketFrame text
          ? "text " + text.text()
          : frame.getClass().getSimpleName();
    }

    Map<String, String> headers() {
      return headers;
    }

    Channel channel() {
      return Objects.requireNonNull(channel);
    }

    void send(WebSocketFrame... frames) {
      for (WebSocketFrame frame : frames) {
        channel().writeAndFlush(frame);
      }
    }

    /** Waits for the next frame of the client. */
    String take() throws InterruptedException {
      return Objects.requireNonNull(received.poll(20, TimeUnit.SECONDS), "no frame came");
    }

    void assertNothingMore() {
      assertThat(received).isEmpty();
    }

    /** Ends the TCP connection with a reset. */
    void reset() {
      channel().config().setOption(ChannelOption.SO_LINGER, 0);
      channel().close();
    }

    /** Ends the TCP connection without a close frame. */
    void hangUp() {
      channel().close();
    }

    /** Neither reads nor writes from now on. */
    void fallSilent() {
      channel().config().setAutoRead(false);
    }
  }

  private static final class Refuser extends SimpleChannelInboundHandler<FullHttpRequest> {
    private final int status;
    private final Map<String, String> headers;
    private final String body;

    Refuser(int status, Map<String, String> headers, String body) {
      this.status = status;
      this.headers = headers;
      this.body = body;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
      FullHttpResponse response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              HttpResponseStatus.valueOf(status),
              Unpooled.copiedBuffer(body, StandardCharsets.UTF_8));
      response.headers().set("Content-Length", response.content().readableBytes());
      headers.forEach(response.headers()::set);
      ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
  }
}
