// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench.sidebyside;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A service with one sandbox whose commands are played ({@link PlayedCommands}), over plain TCP,
 * over TLS, over a long link, and to many clients in turns. It does as little as it can, so that a
 * client is what limits the speed. Prints the four ports and runs until its standard input ends.
 */
final class StandIn {
  static final String DATA_PLANE = "/sb/1";
  private static final int WATER_MARK = 1 << 20;
  private static final int USUAL_WRITES = 16;
  private static final int BACKLOG = 1024;

  private StandIn() {}

  /**
   * Runs it.
   *
   * @param args the file that the certificate is written to, in the PEM format
   */
  public static void main(String[] args) throws Exception {
    X509Bundle identity =
        new CertificateBuilder()
            .ecp256()
            .subject("CN=localhost")
            .addSanIpAddress(InetAddress.getLoopbackAddress())
            .addSanDnsName("localhost")
            .setIsCertificateAuthority(true)
            .buildSelfSigned();
    Files.writeString(Path.of(args[0]), identity.getCertificatePEM());
    SslContext tls = SslContextBuilder.forServer(identity.toKeyManagerFactory()).build();
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    System.out.println(
        listen(group, new Pipeline(null, false))
            + " "
            + listen(group, new Pipeline(tls, false))
            + " "
            + listen(group, new Pipeline(null, true))
            + " "
            // Otherwise one whose client keeps reading is served for a long time, and what many
            // clients get is the choice of this server.
            + listen(group, new Pipeline(null, false), 1));
    while (System.in.read() >= 0) {
      // The parent process is still running.
    }
    group.shutdownGracefully().sync();
  }

  private static int listen(EventLoopGroup group, Pipeline pipeline) throws InterruptedException {
    return listen(group, pipeline, USUAL_WRITES);
  }

  /**
   * Listens on a port.
   *
   * @param writesInTurn how often at most one connection is written to before the others
   * @return the port
   */
  private static int listen(EventLoopGroup group, Pipeline pipeline, int writesInTurn)
      throws InterruptedException {
    Channel listening =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.WRITE_SPIN_COUNT, writesInTurn)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK,
                new WriteBufferWaterMark(WATER_MARK, 2 * WATER_MARK))
            .childHandler(pipeline)
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  private static final class Pipeline extends ChannelInitializer<Channel> {
    private final @Nullable SslContext tls;

    private final boolean far;

    Pipeline(@Nullable SslContext tls, boolean far) {
      this.tls = tls;
      this.far = far;
    }

    @Override
    protected void initChannel(Channel channel) {
      if (far) {
        channel.pipeline().addLast(new Delay());
      }
      if (tls != null) {
        channel.pipeline().addLast(tls.newHandler(channel.alloc()));
      }
      channel
          .pipeline()
          .addLast(new HttpServerCodec())
          .addLast(new HttpObjectAggregator(1 << 20))
          .addLast(new WebSocketServerProtocolHandler(DATA_PLANE + "/execute/ws"))
          .addLast(new Box())
          .addLast(new PlayedCommands());
    }
  }

  /** Answers each request with the description of the sandbox, and a deletion with nothing. */
  @SuppressWarnings("FutureReturnValueIgnored") // A failed write ends the channel.
  private static final class Box extends SimpleChannelInboundHandler<FullHttpRequest> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
      boolean deletes = request.method().equals(HttpMethod.DELETE);
      String scheme = ctx.pipeline().get(SslHandler.class) == null ? "http" : "https";
      int port = ((InetSocketAddress) ctx.channel().localAddress()).getPort();
      String json =
          "{\"id\":\"5f0e9c1a-6a53-4c0e-9a3e-0d5a3f6a1b00\",\"name\":\"box\",\"status\":\"ready\","
              + "\"dataplane_url\":\"%s://127.0.0.1:%d%s\"}".formatted(scheme, port, DATA_PLANE);
      FullHttpResponse response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              deletes ? HttpResponseStatus.NO_CONTENT : HttpResponseStatus.OK,
              deletes
                  ? Unpooled.EMPTY_BUFFER
                  : ByteBufUtil.encodeString(
                      ctx.alloc(), CharBuffer.wrap(json), StandardCharsets.UTF_8));
      if (!deletes) {
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json");
        HttpUtil.setContentLength(response, response.content().readableBytes());
      }
      ctx.writeAndFlush(response);
    }
  }
}
