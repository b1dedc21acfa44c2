// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The service answered with an HTTP status that is a failure. The subclasses are the failures that
 * callers tell apart; this type itself is the rest.
 *
 * <p>Fault: 4xx the request's, 5xx the service's. Retry: see {@link #retryable()}. Happened: with
 * 4xx no; with 5xx possibly.
 */
public class SandboxApiException extends SandboxException {
  private final Answer answer;

  /**
   * Creates an exception.
   *
   * @param message what was done, expected and seen
   * @param answer what the service answered
   */
  public SandboxApiException(String message, Answer answer) {
    super(message, null, answer.retryable(), answer.errorId());
    this.answer = answer;
  }

  /** {@return the HTTP status} */
  public final int status() {
    return answer.status();
  }

  /**
   * {@return the server's name for the kind of failure, such as {@code Conflict}; null if it sent
   * none} The set is open.
   */
  public final @Nullable String errorType() {
    return answer.errorType();
  }

  /**
   * A failed HTTP answer without its body.
   *
   * @param status the HTTP status
   * @param errorType the server's name for the kind of failure, or null
   * @param errorId the id under which the server logged the failure, or null
   * @param retryable see {@link SandboxException#retryable()}
   */
  public record Answer(
      int status, @Nullable String errorType, @Nullable String errorId, boolean retryable) {}
}
