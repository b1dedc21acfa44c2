// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.SocketChannel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A local port that nobody can reach but the test. */
final class FakeListener implements LocalListener.Binder {
  static final InetSocketAddress ADDRESS = InetSocketAddress.createUnresolved("127.0.0.1", 4711);

  private final Channel channel = new Channel();
  private Consumer<SocketChannel> onAccept = socket -> {};
  private @Nullable Throwable refusal;

  FakeListener() {
    channel.config().setAutoRead(false);
  }

  /** Fails to bind. */
  void refuse(Throwable failure) {
    refusal = failure;
  }

  boolean accepts() {
    channel.runPendingTasks();
    return channel.isOpen() && channel.config().isAutoRead();
  }

  boolean isOpen() {
    channel.runPendingTasks();
    return channel.isOpen();
  }

  /** Lets a program connect. */
  FakeSocket connect() {
    FakeSocket socket = FakeSocket.open();
    onAccept.accept(socket);
    return socket;
  }

  @Override
  public LocalListener bind(
      EventLoop loop, InetSocketAddress local, Consumer<SocketChannel> acceptor) {
    if (refusal instanceof Error error) {
      throw error;
    }
    onAccept = acceptor;
    if (refusal != null) {
      var unused = channel.close();
      return listener(channel.newFailedFuture(refusal));
    }
    return listener(channel.newSucceededFuture());
  }

  private static LocalListener listener(ChannelFuture bound) {
    CompletableFuture<Void> released = new CompletableFuture<>();
    bound.channel().closeFuture().addListener(closed -> released.complete(null));
    return new LocalListener(bound, released);
  }

  private static final class Channel extends EmbeddedChannel {
    @Override
    public SocketAddress localAddress() {
      return ADDRESS;
    }
  }
}
