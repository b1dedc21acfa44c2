// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;
import org.jspecify.annotations.Nullable;

/**
 * A command did not come to an exit code that this client has seen. A command that ends by itself
 * with any exit code is a result instead.
 */
public abstract class CommandException extends SandboxException {
  private final String commandId;
  private final transient CapturedOutput output;

  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId see {@link #commandId()}
   * @param output see {@link #output()}
   * @param cause what led to it, or null
   * @param errorId the server's id of the failure, or null
   */
  protected CommandException(
      String message,
      String commandId,
      CapturedOutput output,
      @Nullable Throwable cause,
      @Nullable String errorId) {
    super(message, cause, false, errorId);
    this.commandId = commandId;
    this.output = output;
  }

  /** {@return the id to attach again with} */
  public final String commandId() {
    return commandId;
  }

  /**
   * Returns what had arrived of the output. Not kept when this exception is serialized.
   *
   * @return empty streams if nothing had
   */
  public final CapturedOutput output() {
    return output == null ? CapturedOutput.empty() : output;
  }
}
