// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The service answered with an HTTP status that is a failure. The subclasses are failures that
 * callers handle differently; this type itself is the rest. Failures of a named resource are {@link
 * ResourceException}s.
 *
 * <ul>
 *   <li><b>Cause:</b> 4xx: the request; 5xx: the service
 *   <li><b>Retryable:</b> see {@link #retryable()}
 *   <li><b>Side effects:</b> none with 4xx; possible with 5xx
 * </ul>
 */
public class SandboxApiException extends SandboxException {
  private final int status;
  private final @Nullable String errorType;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param details the optional facts; here the HTTP status is required
   * @throws IllegalArgumentException if the details have no HTTP status
   */
  public SandboxApiException(String message, ErrorDetails details) {
    super(message, details);
    if (details.status() == 0) {
      throw new IllegalArgumentException("expected details with an HTTP status");
    }
    this.status = details.status();
    this.errorType = details.errorType();
  }

  /** {@return the HTTP status} */
  public final int status() {
    return status;
  }

  /**
   * {@return the server's name for the kind of failure, such as {@code Conflict}; null if it sent
   * none} The set is open.
   */
  public final @Nullable String errorType() {
    return errorType;
  }
}
