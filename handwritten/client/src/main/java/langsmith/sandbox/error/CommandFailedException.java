// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The server ended the command with an error of a type that has no class of its own.
 *
 * <p>Fault: see {@link #errorType()}. Retry: depends on it. Happened: possibly.
 */
public final class CommandFailedException extends CommandException {
  private final String errorType;

  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   * @param errorType see {@link #errorType()}
   */
  public CommandFailedException(
      String message, String commandId, CapturedOutput output, String errorType) {
    super(message, commandId, output, null, null);
    this.errorType = errorType;
  }

  /** {@return the kind of error, of an open set; {@code CommandError} if the server did not say} */
  public String errorType() {
    return errorType;
  }
}
