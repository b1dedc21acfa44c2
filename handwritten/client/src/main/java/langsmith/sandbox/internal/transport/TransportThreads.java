// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.util.concurrent.FastThreadLocalThread;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Creates the threads of one transport and can wait for their end; a terminated executor does not
 * wait for its last thread. Thread-safe.
 */
final class TransportThreads {

  private final List<Thread> started = new CopyOnWriteArrayList<>();

  /** Returns a factory of daemon threads {@code langsmith-sandbox-KIND-1} and so on. */
  ThreadFactory named(String kind) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread =
          new FastThreadLocalThread(
              task, "langsmith-sandbox-" + kind + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      started.removeIf(earlier -> earlier.getState() == Thread.State.TERMINATED);
      started.add(thread);
      return thread;
    };
  }

  /**
   * Waits for every thread to end, at most the limit in all. An interrupt ends the wait, and the
   * thread stays interrupted.
   */
  void join(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    try {
      for (Thread thread : started) {
        TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, deadline - System.nanoTime()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
