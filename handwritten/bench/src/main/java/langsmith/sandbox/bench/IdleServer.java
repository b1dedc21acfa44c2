// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A server with one sandbox, in which every command runs forever without output. Prints its port
 * and runs until its standard input ends.
 */
final class IdleServer {
  private static final String DATA_PLANE = "/sb/1";
  private static final String STARTED = "{\"type\":\"started\",\"command_id\":\"idle\",\"pid\":1}";
  private static final int BACKLOG = 4096;

  private IdleServer() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    Channel listening =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childHandler(new Pipeline())
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
    System.out.println(((InetSocketAddress) listening.localAddress()).getPort());
    while (System.in.read() >= 0) {
      // The parent process is still running.
    }
    group.shutdownGracefully().sync();
  }

  private static final class Pipeline extends ChannelInitializer<Channel> {
    @Override
    protected void initChannel(Channel channel) {
      channel
          .pipeline()
          .addLast(new HttpServerCodec())
          .addLast(new HttpObjectAggregator(1 << 16))
          .addLast(new WebSocketServerProtocolHandler(DATA_PLANE + "/execute/ws"))
          .addLast(new Box())
          .addLast(new Commands());
    }
  }

  /** Answers any request with the description of the sandbox. */
  @SuppressWarnings("FutureReturnValueIgnored") // A failed write ends the channel.
  private static final class Box extends SimpleChannelInboundHandler<FullHttpRequest> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
      int port = ((InetSocketAddress) ctx.channel().localAddress()).getPort();
      String json =
          "{\"name\":\"box\",\"dataplane_url\":\"http://127.0.0.1:" + port + DATA_PLANE + "\"}";
      FullHttpResponse response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              HttpResponseStatus.OK,
              ByteBufUtil.encodeString(ctx.alloc(), CharBuffer.wrap(json), StandardCharsets.UTF_8));
      response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json");
      HttpUtil.setContentLength(response, response.content().readableBytes());
      ctx.writeAndFlush(response);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // A failed write ends the channel.
  private static final class Commands extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    @Override
    protected void channelRead0(ChannelHandlerContext ctx, TextWebSocketFrame first) {
      ctx.writeAndFlush(new TextWebSocketFrame(STARTED));
    }
  }
}
