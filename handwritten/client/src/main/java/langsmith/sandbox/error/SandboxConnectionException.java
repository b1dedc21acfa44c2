// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The service could not be reached, or the connection broke before the answer was there.
 *
 * <p>Fault: the network's or the service's, or the endpoint is wrong. Retry: can help; {@link
 * #retryable()} is true only if the request was certainly not processed or repeating it is
 * harmless. Happened: possibly, when {@code retryable()} is false.
 */
public class SandboxConnectionException extends SandboxException {
  private final int attempts;
  private final @Nullable Integer lastCloseCode;

  /**
   * Creates an exception.
   *
   * @param message what was done and how it failed
   * @param cause the failure of the last attempt, or null
   * @param retryable see {@link #retryable()}
   * @param errorId the server's id of the failure, or null
   * @param attempts see {@link #attempts()}
   * @param lastCloseCode the code of {@link #lastCloseCode()}, or null
   */
  public SandboxConnectionException(
      String message,
      @Nullable Throwable cause,
      boolean retryable,
      @Nullable String errorId,
      int attempts,
      @Nullable Integer lastCloseCode) {
    super(message, cause, retryable, errorId);
    this.attempts = attempts;
    this.lastCloseCode = lastCloseCode;
  }

  /** {@return how often it was tried, at least 1} */
  public final int attempts() {
    return attempts;
  }

  /** {@return the close code of the last WebSocket; empty if there was none, as with HTTP} */
  public final OptionalInt lastCloseCode() {
    return lastCloseCode == null ? OptionalInt.empty() : OptionalInt.of(lastCloseCode);
  }
}
