// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import langsmith.sandbox.internal.runtime.CancelSignal;

/**
 * Cancels file transfers from another thread. It cannot be reset; use a new one for later
 * transfers. Safe for use by several threads.
 *
 * @see TransferOptions#cancellation
 */
public final class Cancellation {
  private final CancelSignal signal = new CancelSignal();

  /** Creates a cancellation that has not been requested. */
  public Cancellation() {}

  /**
   * Ends every transfer that has this cancellation, now and later; each throws {@link
   * java.util.concurrent.CancellationException}. Returns at once; the transfers end when their
   * connections are closed. Idempotent.
   */
  public void cancel() {
    signal.cancel();
  }

  /** {@return whether {@link #cancel()} was called} */
  public boolean isCancelled() {
    return signal.isCancelled();
  }

  CancelSignal signal() {
    return signal;
  }
}
