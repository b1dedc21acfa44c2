// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.time.Duration;
import langsmith.sandbox.internal.runtime.CancelSignal;

/**
 * Progress, cancellation and time limit of one transfer.
 *
 * @param listener receives the progress
 * @param signal ends it
 * @param timeout for the whole transfer; zero for none
 */
public record TransferControl(TransferProgress listener, CancelSignal signal, Duration timeout) {
  /** Returns a control without listener, with a time limit. */
  public static TransferControl within(Duration timeout) {
    return new TransferControl((bytes, totalBytes) -> {}, new CancelSignal(), timeout);
  }

  /** Returns a control that another signal can end, too. */
  public TransferControl cancelledBy(CancelSignal other) {
    return new TransferControl(listener, signal.or(other), timeout);
  }

  /** Returns a control without listener and limit. */
  public static TransferControl none() {
    return within(Duration.ZERO);
  }
}
