// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Says, once and for good, that work is no longer wanted. Safe for use by several threads. */
public final class CancelSignal {
  // Guarded by this.
  private final Set<Action> actions = new LinkedHashSet<>();
  private boolean cancelled;

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
  public synchronized boolean isCancelled() {
    return cancelled;
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

  /** An action that may still run until this is closed. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
