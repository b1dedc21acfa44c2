// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The sandbox was reached but could not do the operation: a file could not be written, or the
 * runtime denied it.
 *
 * <ul>
 *   <li><b>Cause:</b> mostly the caller: permissions, paths, a full disk
 *   <li><b>Retryable:</b> seldom helps
 *   <li><b>Side effects:</b> possible, in part
 * </ul>
 */
public final class SandboxOperationException extends SandboxException {
  private final @Nullable String operation;
  private final @Nullable String errorType;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param operation see {@link #operation()}
   * @param details the optional facts
   */
  public SandboxOperationException(
      String message, @Nullable String operation, ErrorDetails details) {
    super(message, details);
    this.operation = operation;
    this.errorType = details.errorType();
  }

  /**
   * {@return the operation: {@code read}, {@code write}, {@code command} or {@code sendInput}; null
   * if the service denied it without naming one}
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
