// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Says, once and for good, that work is no longer wanted. Safe for use by several threads. */
public class CancelSignal {
  // Guarded by this.
  private final Set<Action> actions = new LinkedHashSet<>();
  private boolean cancelled;

  /** Returns a signal that is also cancelled when another one is; cancelling it cancels this. */
  public CancelSignal or(CancelSignal other) {
    return new Either(this, other);
  }

  /** Cancels; actions run in the calling thread, in the order in which they were added. */
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

  /** Runs an action when it is cancelled, which may be now. */
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

  /** Returns what work returns; runs an action if this is cancelled before that. */
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

  /** Equal to itself only, so that those of two owners are not taken for one. */
  private static final class Action {
    final Runnable run;

    Action(Runnable run) {
      this.run = run;
    }
  }

  /** Two signals as one; keeps nothing in either of them once its registrations are closed. */
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
