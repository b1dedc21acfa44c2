// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import langsmith.sandbox.internal.text.Loggers;
import org.slf4j.Logger;

/** Runs tasks on another executor, one at a time and in order. */
public final class SerialExecutor implements Executor {
  private static final Logger log = Loggers.CALLBACK;

  private final Executor executor;

  // Guarded by this.
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private boolean running;

  /**
   * Creates an executor without tasks.
   *
   * @param executor provides the threads
   */
  public SerialExecutor(Executor executor) {
    this.executor = executor;
  }

  @Override
  public void execute(Runnable task) {
    synchronized (this) {
      tasks.add(task);
      if (running) {
        return;
      }
      running = true;
    }
    try {
      executor.execute(this::drain);
    } catch (RejectedExecutionException e) {
      // Rejected tasks are dropped; later ones may be accepted.
      synchronized (this) {
        tasks.clear();
        running = false;
      }
      log.debug("a listener was not called because its executor rejected the task");
    }
  }

  private void drain() {
    while (true) {
      Runnable task;
      synchronized (this) {
        task = tasks.poll();
        if (task == null) {
          running = false;
          return;
        }
      }
      try {
        task.run();
      } catch (RuntimeException | Error e) {
        log.warn("a listener failed; the command continues", e);
      }
    }
  }
}
