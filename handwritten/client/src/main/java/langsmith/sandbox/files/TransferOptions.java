// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import java.time.Duration;
import java.util.Objects;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.files.TransferControl;
import langsmith.sandbox.internal.files.TransferProgress;
import langsmith.sandbox.internal.runtime.CancelSignal;
import org.jspecify.annotations.Nullable;

/** Progress, cancellation, time limit and leniency of one file transfer. Immutable. */
public final class TransferOptions {
  private static final TransferOptions DEFAULTS =
      new TransferOptions((bytes, totalBytes) -> {}, null, Duration.ZERO, Uncopyable.REFUSE);

  private final TransferListener listener;
  private final @Nullable Cancellation cancellation;
  private final Duration timeout;
  private final Uncopyable uncopyable;

  private TransferOptions(
      TransferListener listener,
      @Nullable Cancellation cancellation,
      Duration timeout,
      Uncopyable uncopyable) {
    this.listener = listener;
    this.cancellation = cancellation;
    this.timeout = timeout;
    this.uncopyable = uncopyable;
  }

  /**
   * {@return options without a listener and without a limit; the client's transfer timeout still
   * applies}
   */
  public static TransferOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Registers a listener for the progress.
   *
   * @param listener replaces an earlier one
   * @return the changed options
   */
  public TransferOptions listener(TransferListener listener) {
    return new TransferOptions(
        Objects.requireNonNull(listener, "listener"), cancellation, timeout, uncopyable);
  }

  /**
   * Sets a cancellation, which can end the transfer from another thread.
   *
   * @param cancellation may be shared by several transfers
   * @return the changed options
   */
  public TransferOptions cancellation(Cancellation cancellation) {
    return new TransferOptions(
        listener, Objects.requireNonNull(cancellation, "cancellation"), timeout, uncopyable);
  }

  /**
   * Limits the whole transfer, including all attempts to resume it. After that it fails with {@link
   * langsmith.sandbox.error.SandboxConnectionException}.
   *
   * @param timeout not negative; zero, the default, for the limit of {@link
   *     langsmith.sandbox.request.RequestOptions}, if any
   * @return the changed options
   */
  public TransferOptions timeout(Duration timeout) {
    return new TransferOptions(
        listener, cancellation, Arguments.notNegative("the timeout", timeout), uncopyable);
  }

  /**
   * Sets what a transfer of a directory does with entries that have no meaning on the other side.
   *
   * @param uncopyable {@link Uncopyable#REFUSE} by default
   * @return the changed options
   */
  public TransferOptions onUncopyable(Uncopyable uncopyable) {
    return new TransferOptions(
        listener, cancellation, timeout, Objects.requireNonNull(uncopyable, "uncopyable"));
  }

  TransferControl control() {
    CancelSignal signal = cancellation == null ? new CancelSignal() : cancellation.signal();
    TransferProgress progress =
        new TransferProgress() {
          @Override
          public void transferred(long bytes, long totalBytes) {
            listener.transferred(bytes, totalBytes);
          }

          @Override
          public void skipped(String path, String reason) {
            listener.skipped(path, reason);
          }
        };
    return new TransferControl(
        progress,
        signal,
        timeout,
        uncopyable != Uncopyable.REFUSE,
        uncopyable == Uncopyable.KEEP_LINKS);
  }
}
