// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The event loop of one connection, with the connection's only timer. */
final class ConnectionLoop {
  private final EventLoop loop;
  private @Nullable ScheduledFuture<?> timer;

  ConnectionLoop(EventLoop loop) {
    this.loop = loop;
  }

  EventLoop eventLoop() {
    return loop;
  }

  /** Throws {@link IllegalStateException} on any other thread. */
  void check() {
    if (!loop.inEventLoop()) {
      throw new IllegalStateException(
          "must be called on the connection's event loop, but was called on thread "
              + Thread.currentThread().getName());
    }
  }

  /** Runs a task on the loop after the current one. */
  void execute(Runnable task) {
    loop.execute(task);
  }

  /** Runs a task after a delay, independently of the timer. */
  ScheduledFuture<?> schedule(Duration delay, Runnable task) {
    return loop.schedule(task, Nanos.of(delay), TimeUnit.NANOSECONDS);
  }

  /** Starts the timer; the caller has disarmed an earlier one. */
  void arm(Duration delay, Runnable task) {
    timer = schedule(delay, task);
  }

  /** Stops the timer if it is running. */
  void disarm() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }
}
