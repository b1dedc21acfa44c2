// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends to a launcher, in the order of the requests: immediately if it accepts the message, else on
 * a thread of its own. A busy launcher must block neither an event loop nor the thread that hears
 * the launcher, which would have both wait for each other. Thread-safe.
 */
final class Outgoing {
  private static final long IDLE_SECONDS = 5;

  private final Messages messages;
  private final ThreadPoolExecutor sender;

  // Guarded by this.
  private final Deque<Sending> waiting = new ArrayDeque<>();

  /** Whether the thread sends, so that nothing may overtake what waits. */
  private boolean behind;

  Outgoing(Messages messages) {
    this.messages = messages;
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

  private record Sending(Messages.Message message, Consumer<@Nullable IOException> done) {}

  /**
   * Sends a message after those before it. Does not block.
   *
   * @param done called once, on any thread, when it was sent, or with the reason why not
   */
  void add(Messages.Message message, Consumer<@Nullable IOException> done) {
    IOException failure = null;
    synchronized (this) {
      if (behind) {
        waiting.add(new Sending(message, done));
        return;
      }
      try {
        if (!messages.send(message, false)) {
          sender.execute(this::catchUp);
          behind = true;
          waiting.add(new Sending(message, done));
          return;
        }
      } catch (IOException e) {
        failure = e;
      } catch (RejectedExecutionException e) {
        failure = new IOException("the launcher of a box is gone", e);
      }
    }
    done.accept(failure);
  }

  private void catchUp() {
    while (true) {
      Sending next;
      synchronized (this) {
        next = waiting.poll();
        if (next == null) {
          behind = false;
          return;
        }
      }
      IOException failure = null;
      try {
        boolean unused = messages.send(next.message, true);
      } catch (IOException e) {
        failure = e;
      }
      next.done.accept(failure);
    }
  }

  /** Lets the last messages fail, and ends the thread. Call this when the launcher is gone. */
  void end() {
    sender.shutdown();
  }
}
