// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The server refused to open a tunnel, such as with 401 or 404, or with 503 in every attempt.
 *
 * <p>Fault: the caller's (the key, its permissions, the sandbox), or the service's for a status of
 * 500 and above. Retry: see {@link #retryable()}. Happened: no.
 */
public final class TunnelRejectedException extends TunnelException {
  private final int status;

  /**
   * Creates an exception.
   *
   * @param message what was tried and what the server said
   * @param retryable see {@link #retryable()}
   * @param errorId the server's id of the failure, or null
   * @param port of the sandbox
   * @param status see {@link #status()}
   */
  public TunnelRejectedException(
      String message, boolean retryable, @Nullable String errorId, int port, int status) {
    super(message, null, retryable, errorId, port);
    this.status = status;
  }

  /** {@return the HTTP status of the refusal} */
  public int status() {
    return status;
  }
}
