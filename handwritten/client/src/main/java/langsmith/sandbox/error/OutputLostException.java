// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * Output of the command was overwritten in the sandbox before this client could read it, because
 * the client was away or slow for too long. What did arrive, and every gap, is in {@link
 * #output()}.
 *
 * <p>Fault: nobody's; the sandbox keeps a limited amount of output. Retry: does not bring it back;
 * redirect large output to a file. Happened: yes, and the exit code is {@link #exitCode()}.
 */
public final class OutputLostException extends CommandException {
  private final int exitCode;

  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   * @param exitCode see {@link #exitCode()}
   */
  public OutputLostException(
      String message, String commandId, CapturedOutput output, int exitCode) {
    super(message, commandId, output, null, null);
    this.exitCode = exitCode;
  }

  /** {@return the exit code that the server stated} */
  public int exitCode() {
    return exitCode;
  }
}
