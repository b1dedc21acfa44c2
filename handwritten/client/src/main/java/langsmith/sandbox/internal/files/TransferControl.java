// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.time.Duration;
import langsmith.sandbox.TransferListener;
import langsmith.sandbox.internal.runtime.CancelSignal;

/**
 * How one transfer is watched and limited.
 *
 * @param listener is told about progress
 * @param signal ends it
 * @param timeout for the whole; zero for none
 */
public record TransferControl(TransferListener listener, CancelSignal signal, Duration timeout) {
  /** Returns one without listener and limit. */
  public static TransferControl none() {
    return new TransferControl((bytes, totalBytes) -> {}, new CancelSignal(), Duration.ZERO);
  }

  /** Returns the same for a part that the listener need not know of. */
  TransferControl unheard() {
    return new TransferControl((bytes, totalBytes) -> {}, signal, timeout);
  }
}
