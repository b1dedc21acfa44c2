// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.ssl.SslHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/**
 * Answers the first message with {@code started}, and then repeats one frame of output, encoded
 * once, as fast as the client reads.
 */
final class BlastServer implements AutoCloseable {
  private static final int BATCH_BYTES = 1 << 20;
  private static final String STARTED = "{\"type\":\"started\",\"command_id\":\"bench\"}";

  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final ByteBuf batch;
  private final Channel listening;

  BlastServer(byte[] frame, @Nullable SSLContext tls) throws InterruptedException {
    batch = batchOf(frame);
    listening =
        new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK,
                new WriteBufferWaterMark(BATCH_BYTES, 2 * BATCH_BYTES))
            .childHandler(new Pipeline(tls))
            .bind(InetAddress.getLoopbackAddress(), 0)
            .sync()
            .channel();
  }

  int port() {
    return ((InetSocketAddress) listening.localAddress()).getPort();
  }

  /** Repeats the frame as WebSocket messages, which servers do not mask. */
  private static ByteBuf batchOf(byte[] frame) {
    int count = Math.max(1, BATCH_BYTES / frame.length);
    ByteBuf batch = Unpooled.directBuffer(count * (frame.length + 10));
    for (int n = 0; n < count; n++) {
      batch.writeByte(0x81); // the last fragment of a text message
      if (frame.length <= 0xFFFF) {
        batch.writeByte(126).writeShort(frame.length);
      } else {
        batch.writeByte(127).writeLong(frame.length);
      }
      batch.writeBytes(frame);
    }
    return batch;
  }

  @Override
  public void close() {
    listening.close().syncUninterruptibly();
    group.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    batch.release();
  }

  private final class Pipeline extends ChannelInitializer<Channel> {
    private final @Nullable SSLContext tls;

    Pipeline(@Nullable SSLContext tls) {
      this.tls = tls;
    }

    @Override
    protected void initChannel(Channel channel) {
      if (tls != null) {
        SSLEngine engine = tls.createSSLEngine();
        engine.setUseClientMode(false);
        channel.pipeline().addLast(new SslHandler(engine));
      }
      channel
          .pipeline()
          .addLast(new HttpServerCodec())
          .addLast(new HttpObjectAggregator(1 << 16))
          .addLast(new WebSocketServerProtocolHandler("/execute/ws"))
          .addLast(new Blast());
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // A failed write ends the channel.
  private final class Blast extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    private boolean asked;

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, TextWebSocketFrame message) {
      if (!asked) {
        asked = true;
        ctx.write(new TextWebSocketFrame(STARTED));
        blast(ctx);
      }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
      if (asked) {
        blast(ctx);
      }
    }

    private void blast(ChannelHandlerContext ctx) {
      boolean open = true;
      while (open && ctx.channel().isWritable()) {
        // Fails at once when a close frame was sent, or the connection has ended.
        open = ctx.write(batch.retainedDuplicate()).cause() == null;
      }
      ctx.flush();
    }

    /** The client hangs up at the end of each window. */
    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      ctx.close();
    }
  }
}
