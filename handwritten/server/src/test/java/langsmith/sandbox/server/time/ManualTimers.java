// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** A clock that stands still until a test advances it. */
public final class ManualTimers implements Timers {
  private record Task(Instant at, long order, Runnable work) {}

  // Guarded by this.
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::at).thenComparing(Task::order));
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private long order;

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized Timer schedule(Duration delay, Runnable work) {
    Task task = new Task(now.plus(delay), order++, work);
    tasks.add(task);
    return () -> {
      synchronized (this) {
        tasks.remove(task);
      }
    };
  }

  /** Advances the time and runs the tasks that are due, on this thread. */
  public void advance(Duration by) {
    synchronized (this) {
      now = now.plus(by);
    }
    for (Optional<Task> due = nextDue(); due.isPresent(); due = nextDue()) {
      due.get().work().run();
    }
  }

  private synchronized Optional<Task> nextDue() {
    Task first = tasks.peek();
    if (first == null || first.at().isAfter(now)) {
      return Optional.empty();
    }
    return Optional.of(tasks.remove());
  }
}
