// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import langsmith.sandbox.internal.mux.ChannelPipe;
import langsmith.sandbox.internal.mux.MuxStream;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.internal.transport.ByteTransport;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import org.jspecify.annotations.Nullable;

/**
 * A listener on a local port whose connections go through sessions to one port of a sandbox.
 *
 * <p>The public methods may be called from any thread; everything else is confined to one event
 * loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Ends are awaited through close futures.
public final class TunnelEndpoint {
  private static final int BACKLOG = 1024;

  private final EventLoop loop;
  private final int remotePort;
  private final TunnelLimits limits;
  private final Observer observer;
  private final TunnelSessions sessions;
  private final Consumer<TunnelEndpoint> onClosed;
  private final CompletableFuture<Void> closing = new CompletableFuture<>();

  // Confined to the loop from here on.
  private final Set<LocalConnection> connections = new HashSet<>();
  private @Nullable Channel listener;
  private @Nullable Dial probe;
  private @Nullable ScheduledFuture<?> closeTimer;
  private boolean closed;
  private boolean sessionsGone;
  private boolean listenerGone = true;

  // Written on the loop before the start is told, read by anybody after it.
  private volatile @Nullable InetSocketAddress localAddress;
  private volatile int openConnections;

  /**
   * Makes an endpoint that does nothing until {@link #start}.
   *
   * @param transport opens the connections of sessions
   * @param target of the sandbox
   * @param remotePort in the sandbox
   * @param limits of the tunnel
   * @param observer is told what happens, on the event loop
   * @param onClosed runs once, when nothing is left
   */
  public TunnelEndpoint(
      ByteTransport transport,
      WebSocketTarget target,
      int remotePort,
      TunnelLimits limits,
      Observer observer,
      Consumer<TunnelEndpoint> onClosed) {
    this.loop = transport.nextEventLoop();
    this.remotePort = remotePort;
    this.limits = limits;
    this.observer = observer;
    this.onClosed = onClosed;
    this.sessions = new TunnelSessions(transport, loop, target, limits, new SessionWatcher());
  }

  /** Is told what happens in a tunnel, on its event loop. */
  public interface Observer {
    /** A session is up. */
    void sessionOpened();

    /**
     * A session has ended, and the connections in it with it.
     *
     * @param reason in words
     */
    void sessionLost(String reason);

    /** A local connection has reached its port. */
    void connected();

    /**
     * A local connection has not, and was closed.
     *
     * @param failure why
     */
    void connectionFailed(TunnelFailure failure);
  }

  /**
   * Binds the local port, opens the session, and dials once if that is wanted (clauses T1 and T2).
   *
   * @param local where to listen; port 0 for any
   * @param probes whether to dial once
   * @return completes with this when connections are taken; fails with {@link
   *     TunnelFailureException} when nothing is left open
   */
  public CompletableFuture<TunnelEndpoint> start(InetSocketAddress local, boolean probes) {
    CompletableFuture<TunnelEndpoint> started = new CompletableFuture<>();
    run(() -> bind(local, probes, started), started);
    return started;
  }

  private void bind(
      InetSocketAddress local, boolean probes, CompletableFuture<TunnelEndpoint> started) {
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loop, loop)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            // Nobody is let in before it is clear that the port can be reached.
            .option(ChannelOption.AUTO_READ, false)
            .childOption(ChannelOption.AUTO_READ, false)
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    accept(channel);
                  }
                })
            .bind(local);
    Channel channel = bound.channel();
    listener = channel;
    listenerGone = false;
    channel.closeFuture().addListener(gone -> listenerGone());
    bound.addListener(
        done -> {
          if (done.isSuccess()) {
            localAddress = (InetSocketAddress) channel.localAddress();
            probe(probes, started);
          } else {
            giveUp(new TunnelFailure.NotBound(Objects.requireNonNull(done.cause())), started);
          }
        });
  }

  private void probe(boolean dials, CompletableFuture<TunnelEndpoint> started) {
    Dial dial =
        new Dial(
            loop,
            remotePort,
            limits.dialTimeout(),
            sessions::dial,
            new Dial.Caller() {
              @Override
              public StreamUser connected(MuxStream stream) {
                stream.reset();
                listen(started);
                return ClosedUser.INSTANCE;
              }

              @Override
              public void failed(TunnelFailure failure) {
                giveUp(failure, started);
              }
            });
    probe = dial;
    if (dials) {
      sessions.dial(dial);
    } else {
      sessions.whenUp(dial, () -> listen(started));
    }
  }

  private void listen(CompletableFuture<TunnelEndpoint> started) {
    Channel channel = Objects.requireNonNull(listener);
    channel.config().setAutoRead(true);
    if (!started.complete(this)) {
      close();
    }
  }

  private void giveUp(TunnelFailure failure, CompletableFuture<TunnelEndpoint> started) {
    TunnelFailureException exception = new TunnelFailureException(failure);
    close();
    var unused = closing.whenComplete((gone, none) -> started.completeExceptionally(exception));
  }

  private void accept(SocketChannel channel) {
    LocalConnection connection = new LocalConnection(channel);
    connections.add(connection);
    openConnections = connections.size();
    connection.dial();
  }

  /** Returns where it listens; only after the start. */
  public InetSocketAddress localAddress() {
    return Objects.requireNonNull(localAddress, "not started");
  }

  /** Returns how many local connections there are. */
  public int openConnections() {
    return openConnections;
  }

  /** Returns whether it was not closed. */
  public boolean isOpen() {
    return !closing.isDone();
  }

  /**
   * Closes the listener, every connection and every session.
   *
   * @return completes when nothing is left; the same each time
   */
  public CompletableFuture<Void> close() {
    run(this::closeNow, null);
    return closing;
  }

  /** Returns whether the calling thread is the event loop, on which nothing may wait. */
  public boolean isOnLoop() {
    return loop.inEventLoop();
  }

  private void closeNow() {
    if (closed) {
      return;
    }
    closed = true;
    if (listener != null) {
      listener.close();
    }
    if (probe != null) {
      probe.cancel();
    }
    List.copyOf(connections).forEach(LocalConnection::abort);
    closeTimer =
        loop.schedule(sessions::abort, limits.closeTimeout().toMillis(), TimeUnit.MILLISECONDS);
    sessions.close();
    closedIfAllGone();
  }

  private void listenerGone() {
    listenerGone = true;
    closedIfAllGone();
  }

  private void closedIfAllGone() {
    if (closed && listenerGone && sessionsGone && connections.isEmpty() && !closing.isDone()) {
      if (closeTimer != null) {
        closeTimer.cancel(false);
      }
      onClosed.accept(this);
      closing.complete(null);
    }
  }

  private void run(Runnable task, @Nullable CompletableFuture<?> told) {
    try {
      if (loop.inEventLoop()) {
        task.run();
      } else {
        loop.execute(task);
      }
    } catch (RejectedExecutionException e) {
      // The client is closed, and with its event loop everything on it.
      closing.complete(null);
      if (told != null) {
        told.completeExceptionally(new TunnelFailureException(new TunnelFailure.Closed()));
      }
    }
  }

  private final class SessionWatcher implements TunnelSessions.Watcher {
    @Override
    public void sessionOpened() {
      observer.sessionOpened();
    }

    @Override
    public void sessionLost(String reason) {
      observer.sessionLost(reason);
    }

    @Override
    public void allGone() {
      sessionsGone = true;
      closedIfAllGone();
    }
  }

  /** One accepted TCP connection. */
  private final class LocalConnection implements Dial.Caller {
    private final SocketChannel channel;
    private final Dial dial;
    private @Nullable ChannelPipe pipe;

    LocalConnection(SocketChannel channel) {
      this.channel = channel;
      this.dial = new Dial(loop, remotePort, limits.dialTimeout(), sessions::dial, this);
      channel.closeFuture().addListener(gone -> gone());
    }

    void dial() {
      sessions.dial(dial);
    }

    @Override
    public StreamUser connected(MuxStream stream) {
      observer.connected();
      ChannelPipe joined = ChannelPipe.join(stream, channel, () -> {});
      pipe = joined;
      return joined;
    }

    @Override
    public void failed(TunnelFailure failure) {
      if (!(failure instanceof TunnelFailure.Closed)) {
        observer.connectionFailed(failure);
      }
      abort();
    }

    void abort() {
      dial.cancel();
      if (pipe != null) {
        pipe.abort();
      } else {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.close();
      }
    }

    private void gone() {
      dial.cancel();
      connections.remove(this);
      openConnections = connections.size();
      closedIfAllGone();
    }
  }
}
