// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import langsmith.sandbox.output.CapturedOutput;

/**
 * How a command ended that stated an exit code. A code other than 0 is a result like any other.
 *
 * @param commandId the command
 * @param exitCode as the server stated it; by convention 128 + n after signal n
 * @param killed whether this handle had sent a kill before
 * @param output what was kept of both streams
 */
public record ExecutionResult(
    String commandId, int exitCode, boolean killed, CapturedOutput output) {
  /**
   * Returns whether the exit code is 0.
   *
   * @return true for 0
   */
  public boolean isSuccess() {
    return exitCode == 0;
  }

  /**
   * Returns whether the output in here is all that the command wrote. It is not if the handle
   * attached in the middle, if the server no longer had some of it (see {@link
   * langsmith.sandbox.output.OutputLoss}), or if it was longer than what {@link
   * Command#captureStdout} keeps.
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
