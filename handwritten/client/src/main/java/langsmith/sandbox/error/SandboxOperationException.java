// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The sandbox was reached but could not do the operation: a file could not be written, the runtime
 * denied it.
 *
 * <p>Fault: mostly the caller's (permissions, paths, a full disk). Retry: seldom helps. Happened:
 * possibly in part.
 */
public final class SandboxOperationException extends SandboxException {
  private final @Nullable String operation;
  private final @Nullable String errorType;

  /**
   * Creates an exception.
   *
   * @param message what was tried and what the service said
   * @param cause what led to it, or null
   * @param errorId the server's id of the failure, or null
   * @param operation see {@link #operation()}
   * @param errorType see {@link #errorType()}
   */
  public SandboxOperationException(
      String message,
      @Nullable Throwable cause,
      @Nullable String errorId,
      @Nullable String operation,
      @Nullable String errorType) {
    super(message, cause, false, errorId);
    this.operation = operation;
    this.errorType = errorType;
  }

  /**
   * {@return what was being done: {@code read}, {@code write}, {@code command} or {@code
   * sendInput}; null if the service denied it without saying}
   */
  public @Nullable String operation() {
    return operation;
  }

  /**
   * {@return the server's name for the kind of failure, such as {@code WriteError} or {@code
   * PermissionDenied}; null if there is none} The set is open.
   */
  public @Nullable String errorType() {
    return errorType;
  }
}
