// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import langsmith.sandbox.ExecutionResult;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about how a command ended. A failure shows the exit code and the end of the output.
 */
public final class ExecutionResultAssert
    extends AbstractAssert<ExecutionResultAssert, ExecutionResult> {
  ExecutionResultAssert(@Nullable ExecutionResult actual) {
    super(actual, ExecutionResultAssert.class);
  }

  /**
   * The exit code is 0 and no output was lost.
   *
   * @return this
   */
  public ExecutionResultAssert succeeded() {
    return hasExitCode(0).isComplete();
  }

  /**
   * The exit code is not 0.
   *
   * @return this
   */
  public ExecutionResultAssert failed() {
    isNotNull();
    if (actual.isSuccess()) {
      failWithMessage("expected the command to fail, but %s", shown());
    }
    return this;
  }

  /**
   * The exit code is the given one.
   *
   * @param expected 0 to 255, or negative for a signal
   * @return this
   */
  public ExecutionResultAssert hasExitCode(int expected) {
    isNotNull();
    if (actual.exitCode() != expected) {
      failWithMessage("expected exit code %d, but %s", expected, shown());
    }
    return this;
  }

  /**
   * No output was lost.
   *
   * @return this
   */
  public ExecutionResultAssert isComplete() {
    isNotNull();
    if (!actual.isComplete()) {
      failWithMessage(
          "expected complete output, but %d bytes were lost: %s; %s",
          actual.output().lostBytes(), actual.output().gaps(), shown());
    }
    return this;
  }

  /**
   * Standard output contains a text.
   *
   * @param expected the text
   * @return this
   */
  public ExecutionResultAssert stdoutContains(String expected) {
    return contains("standard output", stdoutOf(), expected);
  }

  /**
   * Standard output is a text, to the last line feed.
   *
   * @param expected the text
   * @return this
   */
  public ExecutionResultAssert stdoutIs(String expected) {
    stdout().isEqualTo(expected);
    return this;
  }

  /**
   * Standard error contains a text.
   *
   * @param expected the text
   * @return this
   */
  public ExecutionResultAssert stderrContains(String expected) {
    return contains("standard error", stderrOf(), expected);
  }

  /**
   * Nothing was written to standard error.
   *
   * @return this
   */
  public ExecutionResultAssert stderrIsEmpty() {
    stderr().isEmpty();
    return this;
  }

  /**
   * Continues with standard output.
   *
   * @return AssertJ's assertions about a text
   */
  public AbstractStringAssert<?> stdout() {
    return Assertions.assertThat(stdoutOf()).as("standard output; %s", shown());
  }

  /**
   * Continues with standard error.
   *
   * @return AssertJ's assertions about a text
   */
  public AbstractStringAssert<?> stderr() {
    return Assertions.assertThat(stderrOf()).as("standard error; %s", shown());
  }

  private String stdoutOf() {
    isNotNull();
    return actual.stdout();
  }

  private String stderrOf() {
    isNotNull();
    return actual.stderr();
  }

  private ExecutionResultAssert contains(String stream, String text, String expected) {
    if (!text.contains(expected)) {
      failWithMessage("expected %s to contain <%s>, but %s", stream, expected, shown());
    }
    return this;
  }

  private String shown() {
    return "the command ended with exit code "
        + actual.exitCode()
        + (actual.killed() ? ", killed" : "")
        + "\nstdout: "
        + ActivityReport.shortened(actual.stdout())
        + "\nstderr: "
        + ActivityReport.shortened(actual.stderr());
  }
}
