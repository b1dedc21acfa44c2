// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a local port is free again. */
class LocalListenerIT {
  @SuppressWarnings("deprecation") // Exists in both Netty lines.
  private final NioEventLoopGroup group = new NioEventLoopGroup(1);

  private final EventLoop loop = group.next();

  @AfterEach
  void stop() throws Exception {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
  }

  @Test
  void closedWhileItsLoopIsBusy_isReleasedOnlyWhenNobodyCanConnect() throws Exception {
    LocalListener listener =
        LocalListener.bind(
            loop, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), socket -> {});
    listener.bound().sync();
    var address = (InetSocketAddress) listener.bound().channel().localAddress();
    connect(address);

    CountDownLatch held = new CountDownLatch(1);
    CompletableFuture<Void> released = listener.released();
    loop.execute(
        () -> {
          var unused = listener.bound().channel().close();
          await(held);
        });
    listener.bound().channel().closeFuture().sync();
    assertThat(released).isNotDone();
    held.countDown();

    released.get(60, TimeUnit.SECONDS);
    assertThatThrownBy(() -> connect(address)).isInstanceOf(ConnectException.class);
  }

  private static void connect(InetSocketAddress address) throws IOException {
    new Socket(address.getAddress(), address.getPort()).close();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
