// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import langsmith.sandbox.output.CapturedOutput;
import langsmith.sandbox.output.CapturedStream;

/**
 * The exit code and output of a command. An exit code other than 0 is a result like any other.
 *
 * @param commandId the command
 * @param exitCode as sent by the server; by convention 128 + n after signal n
 * @param killed whether this handle had sent a kill before
 * @param output the captured output of both streams
 */
public record ExecutionResult(
    String commandId, int exitCode, boolean killed, CapturedOutput output) {
  /**
   * Creates a result with complete output, for tests of applications.
   *
   * @param exitCode the exit code
   * @param stdout standard output
   * @param stderr standard error
   * @return a result of a command with the id {@code test}, which was not killed
   */
  public static ExecutionResult of(int exitCode, String stdout, String stderr) {
    return new ExecutionResult(
        "test",
        exitCode,
        false,
        new CapturedOutput(CapturedStream.of(stdout), CapturedStream.of(stderr)));
  }

  /**
   * Returns whether the exit code is 0.
   *
   * @return true for 0
   */
  public boolean isSuccess() {
    return exitCode == 0;
  }

  /**
   * Returns whether this contains everything that the command wrote. It does not if the handle
   * attached in the middle, if the server no longer had some output (see {@link
   * langsmith.sandbox.output.OutputLoss}), or if the output exceeded the limit of {@link
   * Command#captureStdout}.
   *
   * @return false if anything is missing of either stream
   */
  public boolean isComplete() {
    return output.isComplete();
  }

  /**
   * Returns standard output.
   *
   * @return {@link langsmith.sandbox.output.CapturedStream#text()} of it
   */
  public String stdout() {
    return output.stdout().text();
  }

  /**
   * Returns standard error.
   *
   * @return {@link langsmith.sandbox.output.CapturedStream#text()} of it
   */
  public String stderr() {
    return output.stderr().text();
  }

  /** Returns code and sizes, but not the output. */
  @Override
  public String toString() {
    return "ExecutionResult[" + commandId + ", exit " + exitCode + ", " + output + "]";
  }
}
