// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.files;

import java.time.Duration;
import java.util.Objects;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.files.TransferControl;
import langsmith.sandbox.internal.runtime.CancelSignal;
import org.jspecify.annotations.Nullable;

/** How to watch and limit one transfer of files. Immutable. */
public final class TransferOptions {
  private static final TransferOptions DEFAULTS =
      new TransferOptions((bytes, totalBytes) -> {}, null, Duration.ZERO);

  private final TransferListener listener;
  private final @Nullable Cancellation cancellation;
  private final Duration timeout;

  private TransferOptions(
      TransferListener listener, @Nullable Cancellation cancellation, Duration timeout) {
    this.listener = listener;
    this.cancellation = cancellation;
    this.timeout = timeout;
  }

  /**
   * {@return no listener, and no limit but the client's transfer timeout, which limits how long a
   * transfer may stand still}
   */
  public static TransferOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Has a listener told about progress.
   *
   * @param listener replaces the one before
   * @return the changed options
   */
  public TransferOptions listener(TransferListener listener) {
    return new TransferOptions(Objects.requireNonNull(listener, "listener"), cancellation, timeout);
  }

  /**
   * Lets somebody else end the transfer.
   *
   * @param cancellation may be shared by several transfers
   * @return the changed options
   */
  public TransferOptions cancellation(Cancellation cancellation) {
    return new TransferOptions(
        listener, Objects.requireNonNull(cancellation, "cancellation"), timeout);
  }

  /**
   * Limits the whole transfer, with all attempts to resume it. Past it the transfer fails with
   * {@link langsmith.sandbox.error.SandboxConnectionException}.
   *
   * @param timeout not negative; zero, the default, for what {@link
   *     langsmith.sandbox.request.RequestOptions} say, or else no limit
   * @return the changed options
   */
  public TransferOptions timeout(Duration timeout) {
    return new TransferOptions(
        listener, cancellation, Arguments.notNegative("the timeout", timeout));
  }

  TransferControl control() {
    CancelSignal signal = cancellation == null ? new CancelSignal() : cancellation.signal();
    return new TransferControl(listener::transferred, signal, timeout);
  }
}
