// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The optional facts of an exception: its cause, the server's answer, and whether a retry may help.
 * Immutable; each method returns a copy with one fact changed.
 */
public final class ErrorDetails {
  private static final ErrorDetails NONE = new ErrorDetails(null, false, 0, null, null);

  private final @Nullable Throwable cause;
  private final boolean retryable;
  private final int status;
  private final @Nullable String errorType;
  private final @Nullable String errorId;

  private ErrorDetails(
      @Nullable Throwable cause,
      boolean retryable,
      int status,
      @Nullable String errorType,
      @Nullable String errorId) {
    this.cause = cause;
    this.retryable = retryable;
    this.status = status;
    this.errorType = errorType;
    this.errorId = errorId;
  }

  /** {@return no facts: no cause, no answer, not retryable} */
  public static ErrorDetails none() {
    return NONE;
  }

  /**
   * Returns only a cause.
   *
   * @param cause null for none
   * @return details that are not retryable
   */
  public static ErrorDetails causedBy(@Nullable Throwable cause) {
    return new ErrorDetails(cause, false, 0, null, null);
  }

  /**
   * Returns only the status of an HTTP answer.
   *
   * @param status the HTTP status
   * @return details that are not retryable
   * @throws IllegalArgumentException if the status is not 100 to 999
   */
  public static ErrorDetails answered(int status) {
    if (status < 100 || status > 999) {
      throw new IllegalArgumentException("expected an HTTP status of 100 to 999, got " + status);
    }
    return new ErrorDetails(null, false, status, null, null);
  }

  /**
   * Sets {@link SandboxException#retryable()}.
   *
   * @param newRetryable whether the same call may succeed later and cannot do the work twice
   * @return the new details
   */
  public ErrorDetails retryable(boolean newRetryable) {
    return new ErrorDetails(cause, newRetryable, status, errorType, errorId);
  }

  /**
   * Sets the server's name for the kind of failure.
   *
   * @param newErrorType null if the server sent none
   * @return the new details
   */
  public ErrorDetails errorType(@Nullable String newErrorType) {
    return new ErrorDetails(cause, retryable, status, newErrorType, errorId);
  }

  /**
   * Sets {@link SandboxException#errorId()}.
   *
   * @param newErrorId null if the server sent none
   * @return the new details
   */
  public ErrorDetails errorId(@Nullable String newErrorId) {
    return new ErrorDetails(cause, retryable, status, errorType, newErrorId);
  }

  @Nullable Throwable cause() {
    return cause;
  }

  boolean retryable() {
    return retryable;
  }

  /** Returns the HTTP status; 0 if there was no answer. */
  int status() {
    return status;
  }

  @Nullable String errorType() {
    return errorType;
  }

  @Nullable String errorId() {
    return errorId;
  }
}
