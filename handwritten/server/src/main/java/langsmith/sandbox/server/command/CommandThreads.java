// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Daemon threads for blocking work: spawning, reading pipes, writing input, waiting for processes.
 * They are platform threads, because Java 17 has no others.
 */
final class CommandThreads {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private CommandThreads() {}

  static ExecutorService single(String name) {
    return Executors.newSingleThreadExecutor(named(name));
  }

  static ExecutorService cached(String prefix) {
    return Executors.newCachedThreadPool(named(prefix));
  }

  private static ThreadFactory named(String prefix) {
    return task -> {
      Thread thread = new Thread(task, prefix + NUMBER.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
