// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a command that is a spare one if that is still good in the next turn of the event
 * loop, and otherwise a new one. Confined to the event loop.
 */
final class TakenSpare implements CommandConnection, CommandConnection.Listener {
  private static final int NORMAL_CLOSURE = 1000;

  private final Spare spare;
  private final WebSocketTarget target;
  private final EventLoop loop;
  private final Listener listener;
  private final Function<Listener, CommandConnection> dial;

  private @Nullable CommandConnection connection;
  private @Nullable ScheduledFuture<?> limit;
  private boolean spareLost;
  private boolean ended;
  private boolean paused;

  /**
   * @param listener of the command
   * @param dial opens a new connection
   */
  TakenSpare(
      Spare spare,
      WebSocketTarget target,
      EventLoop loop,
      Listener listener,
      Function<Listener, CommandConnection> dial) {
    this.spare = spare;
    this.target = target;
    this.loop = loop;
    this.listener = listener;
    this.dial = dial;
    spare.giveTo(this);
  }

  /** Limits the time until the headers are known. */
  void decideWithin(Duration openTimeout) {
    limit =
        loop.schedule(
            () -> {
              if (connection == null) {
                end();
                listener.failed(ConnectFailures.timedOut(target, Phase.RESOLVING, openTimeout));
              }
            },
            Nanos.of(openTimeout),
            TimeUnit.NANOSECONDS);
  }

  /**
   * Uses the spare connection, or opens a new one.
   *
   * @param headers that are supplied now; null if there are none
   * @param onStale runs if the spare connection was opened with others
   */
  void decide(@Nullable HeaderMap headers, Runnable onStale) {
    if (ended) {
      return;
    }
    if (limit != null) {
      limit.cancel(false);
    }
    if (!spare.headers().equals(headers)) {
      onStale.run();
    } else if (!spareLost) {
      use(spare.connection());
      return;
    }
    discardSpare();
    try {
      connection = dial.apply(listener);
    } catch (IllegalStateException e) {
      ended = true;
      listener.failed(ConnectFailures.cancelled(target)); // The client is closed.
    }
    applyPause();
  }

  private void use(CommandConnection opened) {
    connection = opened;
    applyPause();
    try {
      listener.opened();
    } catch (RuntimeException | Error e) {
      opened.abort();
      throw e;
    }
  }

  private void applyPause() {
    if (paused && connection != null) {
      connection.pauseReads();
    }
  }

  private void discardSpare() {
    if (!spareLost) {
      spareLost = true;
      spare.connection().close(NORMAL_CLOSURE);
    }
  }

  private void end() {
    ended = true;
    if (limit != null) {
      limit.cancel(false);
    }
    discardSpare();
  }

  @Override
  public void send(String jsonText, Runnable onWritten, Consumer<Throwable> onFailed) {
    if (connection == null) {
      throw new IllegalStateException("send() before opened()");
    }
    connection.send(jsonText, onWritten, onFailed);
  }

  @Override
  public void pauseReads() {
    paused = true;
    applyPause();
  }

  @Override
  public void resumeReads() {
    paused = false;
    if (connection != null) {
      connection.resumeReads();
    }
  }

  @Override
  public void close(int code) {
    if (connection == null) {
      abort();
    } else {
      connection.close(code);
    }
  }

  @Override
  public void abort() {
    if (connection != null) {
      connection.abort();
    } else if (!ended) {
      end();
      loop.execute(() -> listener.failed(ConnectFailures.cancelled(target)));
    }
  }

  // --- from the spare connection ---

  @Override
  public void opened() {
    throw new IllegalStateException("it was open");
  }

  @Override
  public void refused(UpgradeRefusal refusal) {
    throw new IllegalStateException("it was open");
  }

  @Override
  public void failed(ConnectFailure failure) {
    throw new IllegalStateException("it was open");
  }

  @Override
  public void frame(ByteBuf utf8Text) {
    if (isUsed()) {
      listener.frame(utf8Text);
    } else if (!spareLost) {
      spare.connection().abort();
    }
  }

  @Override
  public void closed(int code, String reason) {
    if (isUsed()) {
      listener.closed(code, reason);
    } else {
      spareLost = true;
    }
  }

  private boolean isUsed() {
    return connection != null && Objects.equals(connection, spare.connection());
  }
}
