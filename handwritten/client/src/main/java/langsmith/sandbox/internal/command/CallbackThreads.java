// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that run the user's code unless the user brings an executor: daemons, at most {@value
 * #MAX_THREADS}, none while there is nothing to do.
 */
final class CallbackThreads implements Executor, AutoCloseable {
  static final int MAX_THREADS = 16;

  private static final int IDLE_SECONDS = 10;

  private final AtomicInteger count = new AtomicInteger();
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          MAX_THREADS,
          MAX_THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          this::thread,
          // The network threads have ended before this was closed: the caller is the user's thread.
          (task, closed) -> task.run());

  CallbackThreads() {
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

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, "langsmith-sandbox-callback-" + count.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
