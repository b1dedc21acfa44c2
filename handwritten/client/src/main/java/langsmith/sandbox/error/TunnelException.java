// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A tunnel could not be opened or connected: the server refused the tunnel, a local port is taken,
 * a port of the sandbox does not answer, or one of the subclasses. If the service cannot be
 * reached, the exception is a {@link SandboxConnectionException}.
 *
 * <ul>
 *   <li><b>Cause:</b> see {@link #status()}, {@link #errorType()} and the message
 *   <li><b>Retryable:</b> see {@link #retryable()}
 *   <li><b>Side effects:</b> none, except that the port may have been connected to; nothing was
 *       sent there
 * </ul>
 */
public class TunnelException extends SandboxException {
  private final int port;
  private final int status;
  private final @Nullable String errorType;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param port see {@link #port()}
   * @param details the optional facts
   */
  public TunnelException(String message, int port, ErrorDetails details) {
    super(message, details);
    this.port = port;
    this.status = details.status();
    this.errorType = details.errorType();
  }

  /** {@return the port of the sandbox, 1 to 65535} */
  public final int port() {
    return port;
  }

  /** {@return the HTTP status with which the server refused the tunnel; empty if it did not} */
  public final OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /**
   * {@return how the sandbox refused the port: {@code PortNotAllowed}, {@code DialFailed}, {@code
   * UnsupportedVersion} (this library and the sandbox do not speak the same version of the tunnel),
   * or {@code Status} and an unknown number; null if it did not} The set is open.
   */
  public final @Nullable String errorType() {
    return errorType;
  }
}
