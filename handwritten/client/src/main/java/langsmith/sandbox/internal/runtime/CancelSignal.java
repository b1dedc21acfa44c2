// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Signals, once and permanently, that work is cancelled. Safe for use by several threads. */
public class CancelSignal {
  // Guarded by this.
  private final Set<Action> actions = new LinkedHashSet<>();
  private boolean cancelled;

  /** Returns a signal that is also cancelled by another one; cancelling it cancels this one. */
  public CancelSignal or(CancelSignal other) {
    return new Either(this, other);
  }

  /** Cancels; actions run on the calling thread, in the order in which they were added. */
  public void cancel() {
    List<Action> due;
    synchronized (this) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      due = List.copyOf(actions);
      actions.clear();
    }
    due.forEach(action -> action.run.run());
  }

  /** Returns whether it was cancelled. */
  public boolean isCancelled() {
    synchronized (this) {
      return cancelled;
    }
  }

  /** Throws if it was cancelled. */
  public void check(String description) {
    if (isCancelled()) {
      throw new CancellationException(description + " was cancelled");
    }
  }

  /** Registers an action that runs on cancellation, at once if already cancelled. */
  public Registration onCancel(Runnable action) {
    Action own = new Action(action);
    synchronized (this) {
      if (!cancelled) {
        actions.add(own);
        return () -> forget(own);
      }
    }
    action.run();
    return () -> {};
  }

  /** Returns the result of work; runs an action if this is cancelled meanwhile. */
  public <T> T during(Supplier<T> work, Runnable action) {
    Registration registration = onCancel(action);
    try {
      return work.get();
    } finally {
      registration.close();
    }
  }

  private synchronized void forget(Action action) {
    actions.remove(action);
  }

  /** Compared by identity, because two owners may register equal actions. */
  private static final class Action {
    final Runnable run;

    Action(Runnable run) {
      this.run = run;
    }
  }

  /** Combines two signals; closed registrations leave nothing in either. */
  private static final class Either extends CancelSignal {
    private final CancelSignal first;
    private final CancelSignal second;

    Either(CancelSignal first, CancelSignal second) {
      this.first = first;
      this.second = second;
    }

    @Override
    public void cancel() {
      first.cancel();
    }

    @Override
    public boolean isCancelled() {
      return first.isCancelled() || second.isCancelled();
    }

    @Override
    public Registration onCancel(Runnable action) {
      AtomicBoolean ran = new AtomicBoolean();
      Runnable once =
          () -> {
            if (ran.compareAndSet(false, true)) {
              action.run();
            }
          };
      Registration inFirst = first.onCancel(once);
      Registration inSecond = second.onCancel(once);
      return () -> {
        inFirst.close();
        inSecond.close();
      };
    }
  }

  /** An action that may still run until this is closed. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
