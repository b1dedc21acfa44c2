// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Daemon threads for tasks that may block, which must not run on an event loop: up to a limit, and
 * none while idle.
 */
public final class LazyThreads implements Executor, AutoCloseable {
  private static final int IDLE_SECONDS = 10;

  private final String name;
  private final AtomicInteger count = new AtomicInteger();
  private final ThreadPoolExecutor pool;

  /**
   * Creates an executor without threads.
   *
   * @param name part of the threads' names
   * @param limit the maximum number of threads
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
            // The network threads ended before this was closed, so the caller may block.
            (task, closed) -> task.run());
    pool.allowCoreThreadTimeOut(true);
  }

  @Override
  public void execute(Runnable task) {
    pool.execute(task);
  }

  /** Ends the threads after all submitted tasks. Does not wait. */
  @Override
  public void close() {
    pool.shutdown();
  }

  /** Ends the threads after all submitted tasks, and waits for that up to a limit. */
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
