// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import langsmith.sandbox.server.Recording;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about what ran in all sandboxes of a server. */
public final class RecordingAssert extends AbstractAssert<RecordingAssert, Recording> {
  RecordingAssert(@Nullable Recording actual) {
    super(actual, RecordingAssert.class);
  }

  /**
   * Continues with how often a command ran.
   *
   * @param commandLine exactly what was run
   * @return the assertions
   */
  public RanAssert ran(String commandLine) {
    isNotNull();
    return RanAssert.of(actual.commands(), commandLine);
  }
}
