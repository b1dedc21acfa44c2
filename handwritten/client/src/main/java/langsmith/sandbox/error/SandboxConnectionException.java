// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

/**
 * The service could not be reached, or the connection broke before the answer arrived.
 *
 * <ul>
 *   <li><b>Cause:</b> the network, the service, or a wrong endpoint
 *   <li><b>Retryable:</b> see {@link #retryable()}, which is true only if the request was not
 *       processed or is safe to repeat
 *   <li><b>Side effects:</b> possible if {@code retryable()} is false
 * </ul>
 */
public final class SandboxConnectionException extends SandboxException {
  private final int attempts;

  /**
   * Creates an exception of one attempt.
   *
   * @param message what failed, what was seen, and what to do
   * @param details the optional facts
   */
  public SandboxConnectionException(String message, ErrorDetails details) {
    this(message, details, 1);
  }

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param details the optional facts
   * @param attempts see {@link #attempts()}
   */
  public SandboxConnectionException(String message, ErrorDetails details, int attempts) {
    super(message, details);
    this.attempts = attempts;
  }

  /** {@return the number of attempts, at least 1} */
  public int attempts() {
    return attempts;
  }
}
