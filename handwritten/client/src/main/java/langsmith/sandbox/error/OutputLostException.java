// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * Output of the command was overwritten in the sandbox before this client read it, because the
 * client was disconnected or slow for too long. {@link #output()} has what was received, and every
 * gap.
 *
 * <ul>
 *   <li><b>Cause:</b> the sandbox keeps a limited amount of output
 *   <li><b>Retryable:</b> does not recover the output; redirect large output to a file
 *   <li><b>Side effects:</b> the command ended with {@link #exitCode()}
 * </ul>
 */
public final class OutputLostException extends CommandException {
  private final int exitCode;

  /**
   * Creates an exception.
   *
   * @param message what failed, what was seen, and what to do
   * @param commandId the command
   * @param output the output received so far
   * @param exitCode see {@link #exitCode()}
   */
  public OutputLostException(
      String message, String commandId, CapturedOutput output, int exitCode) {
    super(message, commandId, output, ErrorDetails.none());
    this.exitCode = exitCode;
  }

  /** {@return the exit code that the server sent} */
  public int exitCode() {
    return exitCode;
  }
}
