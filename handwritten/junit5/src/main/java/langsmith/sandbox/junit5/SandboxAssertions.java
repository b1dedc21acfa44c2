// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.server.Recording;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/**
 * AssertJ's assertions and those of this project; import {@code assertThat} from here instead of
 * {@link Assertions}.
 */
public final class SandboxAssertions extends Assertions {
  private SandboxAssertions() {}

  /**
   * Begins assertions about how a command ended.
   *
   * @param actual the result; null fails every assertion
   * @return the assertions
   */
  public static ExecutionResultAssert assertThat(@Nullable ExecutionResult actual) {
    return new ExecutionResultAssert(actual);
  }

  /**
   * Begins assertions about files in a sandbox, and about what ran in it.
   *
   * @param actual the sandbox; null fails every assertion
   * @return the assertions, which send requests and block
   */
  public static SandboxAssert assertThat(@Nullable Sandbox actual) {
    return new SandboxAssert(actual);
  }

  /**
   * Begins assertions about what ran in all sandboxes of a server.
   *
   * @param actual the recording; null fails every assertion
   * @return the assertions
   */
  public static RecordingAssert assertThat(@Nullable Recording actual) {
    return new RecordingAssert(actual);
  }
}
