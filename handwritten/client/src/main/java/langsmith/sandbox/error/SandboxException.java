// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.internal.text.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that this library throws because of the service, the network or the
 * sandbox. Messages say what failed, with which value, and what to do; they contain no keys, header
 * values, command lines or output. They are one line of at most 4,000 characters without control
 * characters, whatever a server has sent.
 *
 * <p>Each subclass states its cause, whether a retry helps, and its side effects.
 */
public abstract class SandboxException extends RuntimeException {
  private final boolean retryable;
  private final @Nullable String errorId;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param details the optional facts
   */
  protected SandboxException(String message, ErrorDetails details) {
    super(OneLine.message(message), details.cause());
    this.retryable = details.retryable();
    this.errorId = details.errorId();
  }

  /**
   * {@return whether the same call, made again later and unchanged, may succeed <em>and</em> cannot
   * do the work twice} False when a retry cannot help, and also when the first call may have taken
   * effect in a way that a second one would repeat. The library has already made all retries that
   * are safe.
   */
  public final boolean retryable() {
    return retryable;
  }

  /** {@return the id under which the server logged this failure; null if it sent none} */
  public final @Nullable String errorId() {
    return errorId;
  }
}
