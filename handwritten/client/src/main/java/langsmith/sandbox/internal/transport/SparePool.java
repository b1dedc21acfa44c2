// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.internal.loop.LoopTime;
import langsmith.sandbox.internal.text.Loggers;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The spare connections to one sandbox. They are opened after a command has used a connection, and
 * closed when no command has for a while. One that cannot be opened is not tried again before the
 * next command, and one that the server closes soon is not replaced before, so that a server that
 * wants none is not asked in circles. Confined to one event loop, except for {@link #hasReady()}.
 */
final class SparePool {
  /** How long spare connections are kept after the last command. */
  static final Duration IDLE = Duration.ofSeconds(60);

  private static final Duration LEAST_STAND = Duration.ofSeconds(5);
  private static final int NORMAL_CLOSURE = 1000;
  private static final Logger log = Loggers.WEB_SOCKET;

  private final SpareTransport owner;
  private final WebSocketTarget target;
  private final EventLoop loop;
  private final Deque<Spare> ready = new ArrayDeque<>();
  private volatile int readyCount;
  private int opening;
  private boolean closed;
  private @Nullable ScheduledFuture<?> idle;

  SparePool(SpareTransport owner, WebSocketTarget target, EventLoop loop) {
    this.owner = owner;
    this.target = target;
    this.loop = loop;
  }

  EventLoop loop() {
    return loop;
  }

  WebSocketTarget target() {
    return target;
  }

  /** Returns whether there was a spare connection a moment ago. May be called on any thread. */
  boolean hasReady() {
    return readyCount > 0;
  }

  /** Returns a connection, which is no longer the pool's; null if there is none. */
  @Nullable Spare take() {
    Spare spare = ready.poll();
    readyCount = ready.size();
    return spare;
  }

  /** A command has a connection: opens what is missing, and begins to wait for the next one. */
  void used() {
    if (closed) {
      return;
    }
    if (idle != null) {
      idle.cancel(false);
    }
    idle = loop.schedule(this::close, IDLE.toNanos(), TimeUnit.NANOSECONDS);
    fill();
  }

  private void fill() {
    for (int missing = owner.perSandbox() - ready.size() - opening; missing > 0; missing--) {
      opening++;
      owner.headers().whenKnown(loop, this::open);
    }
  }

  private void open(@Nullable HeaderMap headers) {
    if (closed || headers == null) {
      opening--;
      return;
    }
    Spare spare = new Spare(this, headers);
    CommandConnection connection = owner.openSpare(target, headers, loop, spare);
    if (connection == null) {
      opening--;
    } else {
      spare.becomes(connection);
    }
  }

  void opened(Spare spare) {
    opening--;
    if (closed) {
      spare.connection().close(NORMAL_CLOSURE);
    } else {
      spare.openedAt(LoopTime.nanoTime(loop));
      ready.add(spare);
      readyCount = ready.size();
      log.debug("{}: {} spare connections", target, readyCount);
    }
  }

  void notOpened() {
    opening--;
  }

  void lost(Spare spare) {
    boolean wasReady = ready.remove(spare);
    readyCount = ready.size();
    Duration stood = Duration.ofNanos(LoopTime.nanoTime(loop) - spare.openedAt());
    if (wasReady && stood.compareTo(LEAST_STAND) >= 0) {
      fill();
    }
  }

  /** Closes what was opened with other headers than the current ones. */
  void drop() {
    List<Spare> dropped = List.copyOf(ready);
    ready.clear();
    readyCount = 0;
    dropped.forEach(spare -> spare.connection().close(NORMAL_CLOSURE));
  }

  /** Closes all connections; the pool opens none any more. */
  void close() {
    closed = true;
    if (idle != null) {
      idle.cancel(false);
    }
    drop();
    owner.ended(this);
  }
}
