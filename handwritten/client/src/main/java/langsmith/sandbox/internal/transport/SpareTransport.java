// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;

/**
 * A transport that keeps connections to sandboxes open ahead of commands, so that a command can
 * send its first frame at once. To a command such a connection is one that opens quickly: if it
 * breaks, it broke before {@code started}, and the next attempt opens a new one. Thread-safe.
 */
public final class SpareTransport implements Transport {
  /** The spare connections of a client are bounded, however many sandboxes it uses. */
  private static final int MOST_SANDBOXES = 32;

  private final Transport transport;
  private final int perSandbox;
  private final Duration openTimeout;
  private final CurrentHeaders headers;
  private final Map<WebSocketTarget, SparePool> pools = new ConcurrentHashMap<>();
  private volatile boolean closed;

  SpareTransport(
      Transport transport, int perSandbox, Duration openTimeout, CurrentHeaders headers) {
    this.transport = transport;
    this.perSandbox = perSandbox;
    this.openTimeout = openTimeout;
    this.headers = headers;
  }

  /**
   * Returns a transport without spare connections yet.
   *
   * @param transport opens all connections; closed with this
   * @param perSandbox how many to keep; positive
   * @param openTimeout of spare connections; positive
   * @param suppliedHeaders those of the transport, with which a spare connection must have been
   *     opened to be used; null if it has none
   */
  public static SpareTransport over(
      Transport transport,
      int perSandbox,
      Duration openTimeout,
      @Nullable Supplier<HeaderMap> suppliedHeaders) {
    return new SpareTransport(
        transport, perSandbox, openTimeout, CurrentHeaders.of(suppliedHeaders));
  }

  @Override
  public CommandConnection open(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop loop,
      CommandConnection.Listener listener) {
    return transport.open(target, openTimeout, loop, listener);
  }

  @Override
  public CommandConnection openForStart(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop loop,
      CommandConnection.Listener listener) {
    CommandConnection.Listener user = new Use(listener, target, loop);
    SparePool pool = pools.get(target);
    // Confined to its loop, so that of another is not touched.
    Spare spare = pool == null || pool.loop() != loop ? null : pool.take();
    if (pool == null || spare == null) {
      return transport.open(target, openTimeout, loop, user);
    }
    TakenSpare taken =
        new TakenSpare(
            spare, target, loop, user, own -> transport.open(target, openTimeout, loop, own));
    taken.decideWithin(openTimeout);
    loop.execute(() -> headers.whenKnown(loop, current -> taken.decide(current, pool::drop)));
    return taken;
  }

  @Override
  public ByteConnection openBytes(
      WebSocketTarget target,
      Duration openTimeout,
      EventLoop loop,
      ByteConnection.Listener listener) {
    return transport.openBytes(target, openTimeout, loop, listener);
  }

  @Override
  public EventLoop nextEventLoop() {
    return transport.nextEventLoop();
  }

  @Override
  public EventLoop eventLoopFor(WebSocketTarget target, Supplier<EventLoop> otherwise) {
    SparePool pool = pools.get(target);
    return pool != null && pool.hasReady() ? pool.loop() : otherwise.get();
  }

  /** Returns whether a spare connection was ready a moment ago. */
  boolean hasReady(WebSocketTarget target) {
    SparePool pool = pools.get(target);
    return pool != null && pool.hasReady();
  }

  @Override
  public SocketTransport withoutSpares() {
    return transport;
  }

  @Override
  public void close() {
    closed = true;
    for (SparePool pool : List.copyOf(pools.values())) {
      try {
        pool.loop().execute(pool::close);
      } catch (RejectedExecutionException e) {
        // Its loop has ended.
      }
    }
    transport.close();
    headers.close();
  }

  // --- for the pools ---

  int perSandbox() {
    return closed ? 0 : perSandbox;
  }

  CurrentHeaders headers() {
    return headers;
  }

  /** Returns the connection, still opening; null if the transport is closed. */
  @Nullable CommandConnection openSpare(
      WebSocketTarget target, HeaderMap supplied, EventLoop loop, Spare spare) {
    try {
      return transport.open(target.withDefaults(supplied), openTimeout, loop, spare);
    } catch (IllegalStateException e) {
      return null;
    }
  }

  void ended(SparePool pool) {
    pools.remove(pool.target(), pool);
  }

  private void used(WebSocketTarget target, EventLoop loop) {
    SparePool pool = pools.get(target);
    if (pool == null && (closed || pools.size() >= MOST_SANDBOXES)) {
      return;
    }
    SparePool own = pools.computeIfAbsent(target, key -> new SparePool(this, key, loop));
    if (own.loop() == loop) {
      own.used();
    } else {
      own.loop().execute(own::used);
    }
  }

  /** The listener of a command, after whose first frame spare connections are opened. */
  private final class Use implements CommandConnection.Listener {
    private final CommandConnection.Listener listener;
    private final WebSocketTarget target;
    private final EventLoop loop;

    Use(CommandConnection.Listener listener, WebSocketTarget target, EventLoop loop) {
      this.listener = listener;
      this.target = target;
      this.loop = loop;
    }

    @Override
    public void opened() {
      listener.opened();
      used(target, loop);
    }

    @Override
    public void refused(UpgradeRefusal refusal) {
      listener.refused(refusal);
    }

    @Override
    public void failed(ConnectFailure failure) {
      listener.failed(failure);
    }

    @Override
    public void frame(ByteBuf utf8Text) {
      listener.frame(utf8Text);
    }

    @Override
    public void closed(int code, String reason) {
      listener.closed(code, reason);
    }
  }
}
