// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The server ended the command with an error of a type that has no class of its own.
 *
 * <ul>
 *   <li><b>Cause:</b> see {@link #errorType()}
 *   <li><b>Retryable:</b> depends on the error type
 *   <li><b>Side effects:</b> possible
 * </ul>
 */
public final class CommandFailedException extends CommandException {
  private final String errorType;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param commandId the command
   * @param output the output received so far
   * @param errorType see {@link #errorType()}
   */
  public CommandFailedException(
      String message, String commandId, CapturedOutput output, String errorType) {
    super(message, commandId, output, ErrorDetails.none());
    this.errorType = errorType;
  }

  /** {@return the kind of error, of an open set; {@code CommandError} if the server sent none} */
  public String errorType() {
    return errorType;
  }
}
