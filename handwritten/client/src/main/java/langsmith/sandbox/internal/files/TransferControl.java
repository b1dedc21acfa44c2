// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.time.Duration;
import langsmith.sandbox.internal.runtime.CancelSignal;

/**
 * How one transfer is watched and limited.
 *
 * @param listener is told about progress
 * @param signal ends it
 * @param timeout for the whole; zero for none
 */
public record TransferControl(TransferProgress listener, CancelSignal signal, Duration timeout) {
  /** Returns one without listener that ends after a while. */
  public static TransferControl within(Duration timeout) {
    return new TransferControl((bytes, totalBytes) -> {}, new CancelSignal(), timeout);
  }

  /** Returns the same, ended by another signal as well. */
  public TransferControl endedBy(CancelSignal other) {
    return new TransferControl(listener, signal.or(other), timeout);
  }

  /** Returns one without listener and limit. */
  public static TransferControl none() {
    return within(Duration.ZERO);
  }
}
