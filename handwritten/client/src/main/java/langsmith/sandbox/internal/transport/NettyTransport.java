// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import langsmith.sandbox.internal.text.Loggers;
import langsmith.sandbox.protocol.DurationText;
import org.slf4j.Logger;

/**
 * Opens command WebSockets with Netty. Thread-safe.
 *
 * <p>A transport owns its threads: one per event loop ({@code langsmith-sandbox-io-N}), unless the
 * event loops are the application's, up to two for name resolution ({@code
 * langsmith-sandbox-dns-N}), up to two that ask the application for headers ({@code
 * langsmith-sandbox-key-N}), and one that prepares TLS once ({@code langsmith-sandbox-tls-1}). All
 * are daemons. An event loop's thread is started with its first connection and lives until {@link
 * #close()}; the others end after some idle seconds.
 */
public final class NettyTransport implements Transport {

  private static final Logger log = Loggers.WEB_SOCKET;
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  private final TransportOptions options;
  private final TransportThreads threads = new TransportThreads();
  private final EventLoopGroup group;
  private final boolean ownsGroup;
  private final JdkHostResolver resolver;
  private final UpgradeHeaders upgradeHeaders;
  private final TransportTls tls;
  private final Set<NettyConnection> connections = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private NettyTransport(TransportOptions options) {
    this.options = options;
    EventLoopGroup applications = options.eventLoops();
    this.ownsGroup = applications == null;
    this.group = applications == null ? eventLoops(options.ioThreads()) : applications;
    this.resolver = new JdkHostResolver(threads.named("dns"));
    this.upgradeHeaders = new UpgradeHeaders(options, threads.named("key"));
    this.tls = new TransportTls(options, threads.named("tls"));
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
              + DurationText.of(openTimeout)
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
                    tls.whenReady(
                        connection,
                        context ->
                            upgradeHeaders.whenKnown(
                                connection,
                                headers ->
                                    new Dialer(connection, options, headers, context, openTimeout)
                                        .dial(resolver)));
                  }));
    } catch (RejectedExecutionException e) {
      connections.remove(connection);
      throw new IllegalStateException("the transport is closed", e);
    }
    if (closed) {
      // The event loop of an application runs on, and close() may have aborted the connections
      // before this one was added.
      var unused = abort(connection);
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
    List<CompletableFuture<Void>> aborted =
        connections.stream().map(NettyTransport::abort).collect(Collectors.toList());
    if (ownsGroup) {
      group.shutdownGracefully(0, CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } else {
      await(CompletableFuture.allOf(aborted.toArray(new CompletableFuture<?>[0])));
    }
    resolver.close();
    upgradeHeaders.close();
    threads.join(CLOSE_LIMIT);
    tls.close();
  }

  /** Aborts a connection and returns when its socket is closed. */
  private static CompletableFuture<Void> abort(NettyConnection connection) {
    try {
      return CompletableFuture.runAsync(connection::abort, connection.loop());
    } catch (RejectedExecutionException e) {
      // Its event loop has ended and has already closed it.
      return CompletableFuture.completedFuture(null);
    }
  }

  private static void await(CompletableFuture<Void> done) {
    try {
      done.get(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      log.debug("connections were not closed in time", e);
    }
  }
}
