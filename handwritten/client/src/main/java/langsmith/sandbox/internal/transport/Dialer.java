// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.resolver.NoopAddressResolverGroup;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.internal.loop.LoopTime;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;

/**
 * Opens the TCP connection of one {@link NettyConnection}: resolves the host (or the proxy's, which
 * then resolves the target) and tries its addresses in order until one accepts. Confined to the
 * connection's event loop.
 */
final class Dialer {

  private final NettyConnection connection;
  private final TransportOptions options;
  private final HeaderMap headers;
  private final @Nullable SslContext tls;
  private final InetSocketAddress peer;
  private final long deadlineNanos;

  /**
   * @param headers override those of the options, but not those of the target
   * @param tls null for a connection without TLS
   */
  Dialer(
      NettyConnection connection,
      TransportOptions options,
      HeaderMap headers,
      @Nullable SslContext tls,
      Duration openTimeout) {
    this.connection = connection;
    this.options = options;
    this.headers = headers;
    this.tls = tls;
    TransportOptions.@Nullable Proxy proxy = options.proxy();
    WebSocketTarget target = connection.target();
    peer =
        proxy == null
            ? InetSocketAddress.createUnresolved(target.host(), target.port())
            : proxy.address();
    deadlineNanos = now() + Nanos.of(openTimeout);
  }

  void dial(HostResolver resolver) {
    connection.reached(Phase.RESOLVING);
    Promise<List<InetAddress>> addresses = connection.loop().newPromise();
    addresses.addListener(
        (Future<List<InetAddress>> found) -> {
          if (found.isSuccess()) {
            connection.reached(Phase.CONNECTING);
            connect(found.getNow(), 0);
          } else {
            fail(found.cause());
          }
        });
    resolver.resolve(peer.getHostString(), addresses);
  }

  private void connect(List<InetAddress> addresses, int index) {
    connection.whileOpening(() -> connectTo(addresses, index));
  }

  private void connectTo(List<InetAddress> addresses, int index) {
    InetSocketAddress next = new InetSocketAddress(addresses.get(index), peer.getPort());
    boolean direct = options.proxy() == null;
    WebSocketTarget target = connection.target();
    new Bootstrap()
        .group(connection.loop())
        .channel(NioSocketChannel.class)
        .resolver(NoopAddressResolverGroup.INSTANCE)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, share(addresses.size() - index))
        .handler(
            new ChannelInitializer<Channel>() {
              @Override
              protected void initChannel(Channel channel) {
                connection.whileOpening(
                    () ->
                        ConnectionPipeline.install(
                            channel, connection, options, headers, tls, direct ? null : next));
              }
            })
        .connect(direct ? next : InetSocketAddress.createUnresolved(target.host(), target.port()))
        .addListener(
            connected -> {
              @Nullable Throwable cause = connected.cause();
              if (cause == null || !connection.opening()) {
                return;
              }
              if (index + 1 < addresses.size()) {
                connect(addresses, index + 1);
              } else {
                fail(cause);
              }
            });
  }

  /**
   * Returns the time limit for one address: an equal share of the remaining time, so that an
   * unreachable first address does not use up the time of the others. Only the open timeout limits
   * the last one, so that the two failures can be distinguished.
   */
  private int share(int addressesLeft) {
    if (addressesLeft == 1) {
      return 0;
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - now()) / addressesLeft;
    return (int) Math.max(1, Math.min(millis, Integer.MAX_VALUE));
  }

  private void fail(Throwable cause) {
    WebSocketTarget target = connection.target();
    if (connection.loop().isShuttingDown()) {
      // Netty refuses new channels after its shutdown; the network has not failed.
      connection.failed(ConnectFailures.cancelled(target));
    } else if (cause instanceof IllegalStateException) {
      connection.failed(ConnectFailures.wrongEventLoop(target, cause));
    } else if (options.proxy() == null) {
      connection.failed(ConnectFailures.unreachable(target, cause));
    } else {
      connection.failed(ConnectFailures.proxy(target, cause));
    }
  }

  private long now() {
    return LoopTime.nanoTime(connection.loop());
  }
}
