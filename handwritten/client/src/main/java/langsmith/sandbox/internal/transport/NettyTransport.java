// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.protocol.Durations;

/**
 * Opens command WebSockets with Netty. Thread-safe.
 *
 * <p>A transport owns its threads: one per event loop ({@code langsmith-sandbox-io-N}) and up to
 * two for name resolution ({@code langsmith-sandbox-dns-N}). All are daemons. An event loop's
 * thread is started with its first connection and lives until {@link #close()}; a resolver's ends
 * after some idle seconds.
 */
public final class NettyTransport implements Transport {

  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  private final TransportOptions options;
  private final TransportThreads threads = new TransportThreads();
  private final EventLoopGroup group;
  private final JdkHostResolver resolver;
  private final Set<NettyConnection> connections = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private NettyTransport(TransportOptions options) {
    this.options = options;
    this.group = eventLoops(options.ioThreads());
    this.resolver = new JdkHostResolver(threads.named("dns"));
  }

  /** Deprecated in Netty 4.2, but the only class for it that Netty 4.1 has too. */
  @SuppressWarnings("deprecation")
  private EventLoopGroup eventLoops(int threadCount) {
    return new NioEventLoopGroup(threadCount, threads.named("io"));
  }

  /**
   * Returns a transport without connections; its threads start on demand.
   *
   * @param options how to connect
   */
  public static NettyTransport create(TransportOptions options) {
    return new NettyTransport(Objects.requireNonNull(options, "options"));
  }

  @Override
  public CommandConnection open(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop loop,
      CommandConnection.Listener listener) {
    return open(target, openTimeout, loop, listener, resolver);
  }

  @Override
  public ByteConnection openBytes(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop loop,
      ByteConnection.Listener listener) {
    return open(target, openTimeout, loop, listener, resolver);
  }

  /** Like the public method, with another resolver. */
  NettyConnection open(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop loop,
      CommandConnection.Listener listener,
      HostResolver resolver) {
    if (openTimeout.isZero() || openTimeout.isNegative()) {
      throw new IllegalArgumentException(
          "openTimeout must be positive, but is "
              + Durations.text(openTimeout)
              + "; is the budget used up?");
    }
    NettyConnection connection =
        new NettyConnection(target, options.closeTimeout(), loop, listener, connections::remove);
    connections.add(connection);
    try {
      loop.execute(
          () ->
              connection.whileOpening(
                  () -> {
                    connection.openWithin(openTimeout);
                    new Dialer(connection, options, openTimeout).dial(resolver);
                  }));
    } catch (RejectedExecutionException e) {
      connections.remove(connection);
      throw new IllegalStateException("the transport is closed", e);
    }
    if (closed) {
      // close() may have aborted the connections before this one was added.
      abort(connection);
    }
    return connection;
  }

  @Override
  public EventLoop nextEventLoop() {
    return group.next();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // close() waits for the threads themselves.
  public void close() {
    for (EventExecutor loop : group) {
      if (loop.inEventLoop()) {
        throw new IllegalStateException(
            "close() waits for the event loops to end and so must not be called on one");
      }
    }
    closed = true;
    connections.forEach(NettyTransport::abort);
    long limitMillis = CLOSE_LIMIT.toMillis();
    group.shutdownGracefully(0, limitMillis, TimeUnit.MILLISECONDS);
    resolver.close();
    threads.join(CLOSE_LIMIT);
  }

  private static void abort(NettyConnection connection) {
    try {
      connection.loop().execute(connection::abort);
    } catch (RejectedExecutionException e) {
      // Its event loop has ended and has already closed it.
    }
  }
}
