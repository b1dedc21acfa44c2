// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import langsmith.sandbox.output.CapturedOutput;

/**
 * The file that captures the output of a command could not be written; {@link #getCause} says why.
 * The handle has let go of the command, which was not killed. {@link #output()} says which file,
 * how much is in it, and where to go on.
 *
 * <p>Fault: the caller's, such as a full disk. Retry: attach again with {@link #commandId()}.
 * Happened: yes, the command runs on as long as its idle timeout allows, or has ended.
 */
public final class OutputCaptureException extends CommandException {
  /**
   * Creates an exception.
   *
   * @param message what was awaited and what was seen
   * @param commandId the command
   * @param output what had arrived of its output
   * @param cause what the file system said
   */
  public OutputCaptureException(
      String message, String commandId, CapturedOutput output, Throwable cause) {
    super(message, commandId, output, cause, null);
  }
}
