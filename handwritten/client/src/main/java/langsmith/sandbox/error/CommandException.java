// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * A command did not end with an exit code that this client received. A command that ends by itself
 * with any exit code is a result instead.
 */
public abstract class CommandException extends SandboxException {
  private final String commandId;
  private final transient CapturedOutput output;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param commandId the command
   * @param output the output received so far
   * @param details the optional facts
   */
  protected CommandException(
      String message, String commandId, CapturedOutput output, ErrorDetails details) {
    super(message, details);
    this.commandId = commandId;
    this.output = output;
  }

  /** {@return the id to attach with} */
  public final String commandId() {
    return commandId;
  }

  /**
   * Returns the output received so far. Not kept when this exception is serialized.
   *
   * @return empty streams if there was none
   */
  public final CapturedOutput output() {
    return output == null ? CapturedOutput.empty() : output;
  }
}
