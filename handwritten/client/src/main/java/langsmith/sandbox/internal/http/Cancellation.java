// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Ends the calls that one thread makes through a view of a {@link RestClient}, from another thread:
 * the request on the wire, waits between attempts, and whatever would follow. Safe for use by
 * several threads.
 */
public final class Cancellation {
  // Guarded by this.
  private boolean cancelled;
  private @Nullable Thread worker;
  private @Nullable Call<?> call;

  /** Cancels what runs now and what begins later. Idempotent. */
  public synchronized void cancel() {
    cancelled = true;
    if (call != null) {
      call.cancel();
    }
    if (worker != null) {
      worker.interrupt();
    }
  }

  /**
   * Does the work of which {@link #cancel} ends the calls, and leaves the thread uninterrupted.
   *
   * @throws CancellationException if it was cancelled before
   */
  public <T> T run(Supplier<T> work) {
    synchronized (this) {
      check();
      worker = Thread.currentThread();
    }
    try {
      return work.get();
    } finally {
      synchronized (this) {
        worker = null;
        if (cancelled) {
          // It was meant for the work, not for the next task of this thread.
          Thread.interrupted();
        }
      }
    }
  }

  synchronized void begin(Call<?> next) {
    check();
    call = next;
  }

  synchronized void end() {
    call = null;
  }

  private synchronized void check() {
    if (cancelled) {
      throw new CancellationException("the call was cancelled");
    }
  }
}
