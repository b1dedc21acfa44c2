// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * There is no connection through a tunnel: a local port is taken, a port of the sandbox does not
 * answer, or one of the subclasses. If the service itself is out of reach, that is a {@link
 * SandboxConnectionException}.
 *
 * <p>Fault: see the subclass. Retry: see {@link #retryable()}. Happened: at most the port was
 * connected to, and nothing was sent there.
 */
public class TunnelException extends SandboxException {
  private final int port;

  /**
   * Creates an exception.
   *
   * @param message what was tried and what was seen
   * @param cause what led to it, or null
   * @param retryable see {@link #retryable()}
   * @param errorId the server's id of the failure, or null
   * @param port see {@link #port()}
   */
  public TunnelException(
      String message,
      @Nullable Throwable cause,
      boolean retryable,
      @Nullable String errorId,
      int port) {
    super(message, cause, retryable, errorId);
    this.port = port;
  }

  /** {@return the port of the sandbox, 1 to 65535} */
  public final int port() {
    return port;
  }
}
