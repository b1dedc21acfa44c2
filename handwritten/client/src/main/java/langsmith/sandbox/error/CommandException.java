// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import org.jspecify.annotations.Nullable;

/**
 * A command did not come to an exit code that this client has seen. A command that ends by itself
 * with any exit code is a result instead.
 */
public abstract class CommandException extends SandboxException {
  private final @Nullable String commandId;

  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId see {@link #commandId()}
   * @param cause what led to it, or null
   * @param retryable see {@link #retryable()}
   * @param errorId the server's id of the failure, or null
   */
  protected CommandException(
      String message,
      @Nullable String commandId,
      @Nullable Throwable cause,
      boolean retryable,
      @Nullable String errorId) {
    super(message, cause, retryable, errorId);
    this.commandId = commandId;
  }

  /**
   * Creates an exception that says nothing about a retry.
   *
   * @param message what was awaited and what was seen
   * @param cause what led to it, or null
   */
  protected CommandException(String message, @Nullable Throwable cause) {
    this(message, null, cause, false, null);
  }

  /** Returns the id to re-attach with; null if the failure came before there was one. */
  public final @Nullable String commandId() {
    return commandId;
  }
}
