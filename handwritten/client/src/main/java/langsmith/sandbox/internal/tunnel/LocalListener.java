// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A local port.
 *
 * @param bound completes when the port is bound, or fails
 * @param released completes when the operating system has closed the port
 */
record LocalListener(ChannelFuture bound, CompletableFuture<Void> released) {
  private static final int BACKLOG = 1024;

  /** The signature of {@link LocalListener#bind}, replaced in tests. */
  @FunctionalInterface
  interface Binder {
    LocalListener bind(EventLoop loop, InetSocketAddress local, Consumer<SocketChannel> onAccept);
  }

  /**
   * Binds a port, but accepts no connection until the channel is read.
   *
   * @param loop of the listener and of every accepted channel
   * @param onAccept receives channels that are not read yet and allow half-closure
   */
  static LocalListener bind(
      EventLoop loop, InetSocketAddress local, Consumer<SocketChannel> onAccept) {
    ServerSocketChannel socket = open();
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loop, loop)
            .channelFactory(() -> new NioServerSocketChannel(socket))
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
    CompletableFuture<Void> released = new CompletableFuture<>();
    bound.channel().closeFuture().addListener(closed -> release(socket, loop, released));
    return new LocalListener(bound, released);
  }

  private static ServerSocketChannel open() {
    try {
      return ServerSocketChannel.open();
    } catch (IOException e) {
      throw new ChannelException("no socket to listen with", e);
    }
  }

  /**
   * Waits until the selector has deregistered a closed socket. Java closes the descriptor only
   * then; before, the operating system still accepts connections.
   */
  private static void release(
      ServerSocketChannel socket, EventLoop loop, CompletableFuture<Void> released) {
    if (!socket.isRegistered()) {
      released.complete(null);
      return;
    }
    try {
      var unused = loop.schedule(() -> release(socket, loop, released), 1, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // The loop ends, and closes its selector with it.
      released.complete(null);
    }
  }
}
