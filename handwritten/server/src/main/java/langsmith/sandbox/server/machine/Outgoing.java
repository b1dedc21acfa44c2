// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Sends to a launcher, in the order of the requests and on a thread of its own: a busy launcher
 * blocks the sender, and must block neither an event loop nor the thread that hears the launcher,
 * which would have both wait for each other. Thread-safe.
 */
final class Outgoing {
  private static final long IDLE_SECONDS = 5;

  private final ThreadPoolExecutor sender;

  Outgoing() {
    sender =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "sandbox-command-sender");
              thread.setDaemon(true);
              return thread;
            });
    sender.allowCoreThreadTimeOut(true);
  }

  /** Runs a task that sends, after those before it. It runs here if the launcher is gone. */
  void add(Runnable sending) {
    try {
      sender.execute(sending);
    } catch (RejectedExecutionException e) {
      sending.run();
    }
  }

  /** Lets the last tasks fail, and ends the thread. Call this when the launcher is gone. */
  void end() {
    sender.shutdown();
  }
}
