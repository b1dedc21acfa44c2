// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import langsmith.sandbox.internal.runtime.CancelSignal;

/**
 * Ends transfers that somebody else waits for. It works once; a new transfer needs a new one. Safe
 * for use by several threads.
 *
 * @see TransferOptions#cancellation
 */
public final class Cancellation {
  private final CancelSignal signal = new CancelSignal();

  /** Creates one that was not used yet. */
  public Cancellation() {}

  /**
   * Ends every transfer that was given this, now and later; each throws {@link
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
