// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** Listens on local ports. */
final class LocalListener {
  private static final int BACKLOG = 1024;

  private LocalListener() {}

  /** The signature of {@link LocalListener#bind}, replaced in tests. */
  @FunctionalInterface
  interface Binder {
    ChannelFuture bind(EventLoop loop, InetSocketAddress local, Consumer<SocketChannel> onAccept);
  }

  /**
   * Binds a port, but accepts no connection until the channel is read.
   *
   * @param loop of the listener and of every accepted channel
   * @param onAccept receives channels that are not read yet and allow half-closure
   */
  static ChannelFuture bind(
      EventLoop loop, InetSocketAddress local, Consumer<SocketChannel> onAccept) {
    return new ServerBootstrap()
        .group(loop, loop)
        .channel(NioServerSocketChannel.class)
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .option(ChannelOption.AUTO_READ, false)
        .childOption(ChannelOption.AUTO_READ, false)
        .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel channel) {
                onAccept.accept(channel);
              }
            })
        .bind(local);
  }
}
