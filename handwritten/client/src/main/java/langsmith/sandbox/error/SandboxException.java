// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that this library throws because of the service, the network or the
 * sandbox. Messages name what was done, what was expected, what was seen and what to try; they hold
 * no keys, header values, command lines or output.
 *
 * <p>Whether the operation may have happened is part of each subclass's contract.
 */
public abstract class SandboxException extends RuntimeException {
  private final boolean retryable;
  private final @Nullable String errorId;

  /**
   * Creates an exception.
   *
   * @param message what was done, expected and seen
   * @param cause what led to it, or null
   * @param retryable see {@link #retryable()}
   * @param errorId see {@link #errorId()}
   */
  protected SandboxException(
      String message, @Nullable Throwable cause, boolean retryable, @Nullable String errorId) {
    super(message, cause);
    this.retryable = retryable;
    this.errorId = errorId;
  }

  /**
   * {@return whether the same call, made again later and unchanged, may succeed <em>and</em> cannot
   * do the work twice} False when a retry cannot help, and also when the first call may have taken
   * effect in a way that a second one would repeat. What the library may repeat safely it has
   * already repeated.
   */
  public final boolean retryable() {
    return retryable;
  }

  /** {@return the id under which the server logged this failure; null if it sent none} */
  public final @Nullable String errorId() {
    return errorId;
  }
}
