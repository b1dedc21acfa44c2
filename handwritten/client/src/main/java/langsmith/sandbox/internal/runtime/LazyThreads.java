// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads for what may block, so that it does not happen on an event loop: daemons, up to a limit,
 * none while there is nothing to do.
 */
public final class LazyThreads implements Executor, AutoCloseable {
  private static final int IDLE_SECONDS = 10;

  private final String name;
  private final AtomicInteger count = new AtomicInteger();
  private final ThreadPoolExecutor pool;

  /**
   * Makes no thread yet.
   *
   * @param name what they are for, in their names
   * @param limit how many there are at most
   */
  public LazyThreads(String name, int limit) {
    this.name = name;
    this.pool =
        new ThreadPoolExecutor(
            limit,
            limit,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            this::thread,
            // The network threads have ended before this was closed: the caller may block.
            (task, closed) -> task.run());
    pool.allowCoreThreadTimeOut(true);
  }

  @Override
  public void execute(Runnable task) {
    pool.execute(task);
  }

  /** Lets what was handed over run, and ends the threads then. Does not wait. */
  @Override
  public void close() {
    pool.shutdown();
  }

  /** Lets what was handed over run, waits for that, but not for ever, and ends the threads. */
  public void close(Duration limit) {
    close();
    boolean interrupted = false;
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      try {
        var unused = pool.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, "langsmith-sandbox-" + name + "-" + count.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
