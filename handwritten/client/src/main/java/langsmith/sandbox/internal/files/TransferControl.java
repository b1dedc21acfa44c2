// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.time.Duration;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.internal.text.OneLine;

/**
 * Progress, cancellation and time limit of one transfer.
 *
 * @param listener receives the progress
 * @param signal ends it
 * @param timeout for the whole transfer; zero for none
 * @param skips whether entries that cannot be copied are left out instead of refused
 * @param keepsLinks whether links are copied wherever they lead
 */
public record TransferControl(
    TransferProgress listener,
    CancelSignal signal,
    Duration timeout,
    boolean skips,
    boolean keepsLinks) {
  /** Creates a control that refuses what cannot be copied. */
  public TransferControl(TransferProgress listener, CancelSignal signal, Duration timeout) {
    this(listener, signal, timeout, false, false);
  }

  /** Returns a control without listener, with a time limit. */
  public static TransferControl within(Duration timeout) {
    return new TransferControl((bytes, totalBytes) -> {}, new CancelSignal(), timeout);
  }

  /** Returns a control that another signal can end, too. */
  public TransferControl cancelledBy(CancelSignal other) {
    return new TransferControl(listener, signal.or(other), timeout, skips, keepsLinks);
  }

  /** Reports an entry that is left out; returns whether it is. */
  boolean skip(String path, String reason) {
    if (skips) {
      listener.skipped(OneLine.quote(path), reason);
    }
    return skips;
  }

  /** Returns a control without listener and limit. */
  public static TransferControl none() {
    return within(Duration.ZERO);
  }
}
