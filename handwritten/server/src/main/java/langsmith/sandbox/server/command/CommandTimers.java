// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The limits of commands and the lives of their ids. Most are minutes long and cancelled before.
 * One thread serves all boxes, and only the earliest timer wakes it; a timer of Vert.x, started by
 * a thread that is not its own, wakes an event loop each time. The thread ends when there are none.
 */
final class CommandTimers {
  private static final long IDLE_SECONDS = 1;
  private static final ScheduledThreadPoolExecutor TIMERS = create();

  private CommandTimers() {}

  private static ScheduledThreadPoolExecutor create() {
    ScheduledThreadPoolExecutor timers =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "sandbox-command-timer");
              thread.setDaemon(true);
              return thread;
            });
    timers.setRemoveOnCancelPolicy(true);
    timers.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    timers.allowCoreThreadTimeOut(true);
    return timers;
  }

  /**
   * Runs a task once, unless it is cancelled before.
   *
   * @param task must not block
   */
  static Timer after(long millis, Runnable task) {
    Future<?> scheduled = TIMERS.schedule(task, millis, TimeUnit.MILLISECONDS);
    return () -> scheduled.cancel(false);
  }

  /** A task to come, or none. */
  interface Timer {
    Timer NONE = () -> {};

    /** Does nothing if the task has begun. */
    void cancel();
  }
}
