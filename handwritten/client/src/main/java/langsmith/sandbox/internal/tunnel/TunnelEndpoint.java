// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import langsmith.sandbox.internal.mux.ChannelPipe;
import langsmith.sandbox.internal.mux.MuxSession;
import langsmith.sandbox.internal.mux.MuxStream;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.internal.transport.ByteTransport;
import langsmith.sandbox.protocol.yamux.YamuxEffect.OpenRefusal;
import org.jspecify.annotations.Nullable;

/**
 * A local port whose connections are forwarded through sessions to one port of a sandbox.
 *
 * <p>The public methods may be called from any thread; everything else is confined to one event
 * loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // Ends are awaited through close futures.
public final class TunnelEndpoint {
  private enum State {
    OPEN,
    CLOSING,
    CLOSED
  }

  /** The parts that end before a closed tunnel ends, besides its connections. */
  private enum Part {
    LISTENER,
    SESSIONS
  }

  private final EventLoop loop;
  private final int remotePort;
  private final TunnelLimits limits;
  private final Observer observer;
  private final TunnelSessions sessions;
  private final Consumer<TunnelEndpoint> onClosed;
  private final LocalListener.Binder binder;
  private final CompletableFuture<Void> closing = new CompletableFuture<>();

  // Confined to the loop from here on.
  private final Set<LocalConnection> connections = new HashSet<>();
  private final Set<Part> left = EnumSet.of(Part.SESSIONS);
  private State state = State.OPEN;
  private @Nullable Channel listener;
  private Runnable cancelStart = () -> {};
  private @Nullable ScheduledFuture<?> closeTimer;

  // Written on the loop before the start completes, read by any thread after it.
  private volatile @Nullable InetSocketAddress localAddress;
  private volatile int openConnections;

  /**
   * Creates an endpoint that does nothing until {@link #start}.
   *
   * @param transport opens the connections of sessions
   * @param remote the port to reach
   * @param limits of the tunnel
   * @param observer receives events, on the event loop
   * @param onClosed runs once, when everything is closed
   */
  TunnelEndpoint(
      ByteTransport transport,
      RemotePort remote,
      TunnelLimits limits,
      Observer observer,
      Consumer<TunnelEndpoint> onClosed) {
    this(transport, remote, limits, observer, onClosed, LocalListener::bind);
  }

  /** Like the other constructor, with another binder. */
  TunnelEndpoint(
      ByteTransport transport,
      RemotePort remote,
      TunnelLimits limits,
      Observer observer,
      Consumer<TunnelEndpoint> onClosed,
      LocalListener.Binder binder) {
    this.loop = transport.nextEventLoop();
    this.remotePort = remote.number();
    this.limits = limits;
    this.observer = observer;
    this.onClosed = onClosed;
    this.binder = binder;
    this.sessions =
        new TunnelSessions(transport, loop, remote.sandbox(), limits, new SessionWatcher());
  }

  /** Receives the events of a tunnel, on its event loop. */
  public interface Observer {
    /** A session is open. */
    void sessionOpened();

    /**
     * A session has ended, and with it all its connections.
     *
     * @param reason the reason
     */
    void sessionLost(String reason);

    /** A local connection is connected to the port of the sandbox. */
    void connected();

    /**
     * A local connection could not be connected and was closed.
     *
     * @param failure the reason
     */
    void connectionFailed(TunnelFailure failure);

    /**
     * A connected local connection has ended.
     *
     * @param toSandbox how many bytes went to the sandbox
     * @param fromSandbox how many bytes came from the sandbox
     */
    default void disconnected(long toSandbox, long fromSandbox) {}

    /** Everything is closed, or was never open; the last call. */
    default void closed() {}
  }

  /**
   * Binds the local port, opens the session, and optionally dials once (clauses T1 and T2).
   *
   * @param local the local address; port 0 for any
   * @param probes whether to dial once
   * @return completes with this when connections are accepted; fails with {@link
   *     TunnelFailureException} when everything is closed
   */
  public CompletableFuture<TunnelEndpoint> start(InetSocketAddress local, boolean probes) {
    CompletableFuture<TunnelEndpoint> started = new CompletableFuture<>();
    run(() -> bind(local, probes, started), started);
    return started;
  }

  private void bind(
      InetSocketAddress local, boolean probes, CompletableFuture<TunnelEndpoint> started) {
    LocalListener bound;
    try {
      bound = binder.bind(loop, local, this::accept);
    } catch (RuntimeException | Error e) {
      abandon(new TunnelFailure.NotBound(e), started);
      return;
    }
    Channel channel = bound.bound().channel();
    listener = channel;
    left.add(Part.LISTENER);
    bound.released().thenRun(() -> gone(Part.LISTENER));
    bound
        .bound()
        .addListener(
            done -> {
              if (done.isSuccess()) {
                localAddress = (InetSocketAddress) channel.localAddress();
                open(probes, started);
              } else {
                abandon(new TunnelFailure.NotBound(Objects.requireNonNull(done.cause())), started);
              }
            });
  }

  private void open(boolean probes, CompletableFuture<TunnelEndpoint> started) {
    Start start = new Start(started);
    if (probes) {
      Dial probe = new Dial(loop, remotePort, limits.dialTimeout(), sessions, start);
      cancelStart = probe::cancel;
      probe.begin();
    } else {
      cancelStart = () -> sessions.withdraw(start);
      sessions.request(start);
    }
  }

  private void listen(CompletableFuture<TunnelEndpoint> started) {
    Channel channel = Objects.requireNonNull(listener);
    channel.config().setAutoRead(true);
    if (!started.complete(this)) {
      close();
    }
  }

  private void abandon(TunnelFailure failure, CompletableFuture<TunnelEndpoint> started) {
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

  /** Returns the local address; only after the start. */
  public InetSocketAddress localAddress() {
    return Objects.requireNonNull(localAddress, "not started");
  }

  /** Returns the number of local connections. */
  public int openConnections() {
    return openConnections;
  }

  /** Returns a future that completes when everything is closed. */
  CompletableFuture<Void> whenClosed() {
    return closing.thenRun(() -> {});
  }

  /** Returns whether it was not closed. */
  public boolean isOpen() {
    return !closing.isDone();
  }

  /**
   * Closes the local port, every connection and every session.
   *
   * @return completes when everything is closed; the same each time
   */
  public CompletableFuture<Void> close() {
    run(this::closeNow, null);
    return closing;
  }

  /** Returns whether the calling thread is the event loop, which must not block. */
  public boolean isOnLoop() {
    return loop.inEventLoop();
  }

  private void closeNow() {
    if (state != State.OPEN) {
      return;
    }
    state = State.CLOSING;
    if (listener != null) {
      listener.close();
    }
    cancelStart.run();
    List.copyOf(connections).forEach(LocalConnection::abort);
    closeTimer =
        loop.schedule(sessions::abort, limits.closeTimeout().toMillis(), TimeUnit.MILLISECONDS);
    sessions.close();
    closedIfAllGone();
  }

  private void gone(Part part) {
    left.remove(part);
    closedIfAllGone();
  }

  private void closedIfAllGone() {
    if (state == State.CLOSING && left.isEmpty() && connections.isEmpty()) {
      state = State.CLOSED;
      if (closeTimer != null) {
        closeTimer.cancel(false);
      }
      onClosed.accept(this);
      closing.complete(null);
    }
  }

  private void run(Runnable task, @Nullable CompletableFuture<?> pending) {
    try {
      if (loop.inEventLoop()) {
        task.run();
      } else {
        loop.execute(task);
      }
    } catch (RejectedExecutionException e) {
      // The client is closed, and with its event loop this tunnel.
      closing.complete(null);
      if (pending != null) {
        pending.completeExceptionally(new TunnelFailureException(new TunnelFailure.Closed()));
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
      gone(Part.SESSIONS);
    }
  }

  /** The start: done once the port was reached or, without a probe, the session is open. */
  private final class Start implements Dial.Caller, SessionWaiter {
    private final CompletableFuture<TunnelEndpoint> started;

    Start(CompletableFuture<TunnelEndpoint> started) {
      this.started = started;
    }

    @Override
    public StreamUser connected(MuxStream stream) {
      stream.reset();
      listen(started);
      return ClosedUser.INSTANCE;
    }

    @Override
    public void ready(MuxSession session, Consumer<OpenRefusal> refused) {
      listen(started);
    }

    @Override
    public void failed(TunnelFailure failure) {
      abandon(failure, started);
    }
  }

  /** One accepted TCP connection. */
  private final class LocalConnection implements Dial.Caller {
    private final SocketChannel channel;
    private final Dial dial;
    private @Nullable ChannelPipe pipe;

    LocalConnection(SocketChannel channel) {
      this.channel = channel;
      this.dial = new Dial(loop, remotePort, limits.dialTimeout(), sessions, this);
      channel.closeFuture().addListener(gone -> gone());
    }

    void dial() {
      dial.begin();
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
      if (pipe != null) {
        observer.disconnected(pipe.bytesToStream(), pipe.bytesToChannel());
      }
      connections.remove(this);
      openConnections = connections.size();
      closedIfAllGone();
    }
  }
}
