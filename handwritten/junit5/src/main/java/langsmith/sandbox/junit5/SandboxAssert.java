// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import langsmith.sandbox.Sandbox;
import langsmith.sandbox.server.Recording;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about files in a sandbox, and about what ran in it. They send requests and block. */
public final class SandboxAssert extends AbstractAssert<SandboxAssert, Sandbox> {
  SandboxAssert(@Nullable Sandbox actual) {
    super(actual, SandboxAssert.class);
  }

  /**
   * A file or directory exists.
   *
   * @param path absolute, or relative to the home directory
   * @return this
   */
  public SandboxAssert hasFile(String path) {
    isNotNull();
    if (!actual.files().exists(path)) {
      failWithMessage("expected %s in sandbox '%s', but it does not exist", path, actual.name());
    }
    return this;
  }

  /**
   * A file exists and contains exactly a text, as UTF-8.
   *
   * @param path absolute, or relative to the home directory
   * @param expected the text
   * @return this
   */
  public SandboxAssert hasFile(String path, String expected) {
    hasFile(path);
    String content = actual.files().readText(path);
    if (!content.equals(expected)) {
      failWithMessage(
          "expected %s in sandbox '%s' to be <%s>, but it is <%s>",
          path, actual.name(), expected, ActivityReport.shortened(content));
    }
    return this;
  }

  /**
   * A file or directory does not exist.
   *
   * @param path absolute, or relative to the home directory
   * @return this
   */
  public SandboxAssert hasNoFile(String path) {
    isNotNull();
    if (actual.files().exists(path)) {
      failWithMessage("expected no %s in sandbox '%s', but it exists", path, actual.name());
    }
    return this;
  }

  /**
   * Continues with how often a command ran in the sandbox, as its server counts.
   *
   * @param commandLine exactly what was run
   * @return the assertions
   * @throws IllegalStateException if this is not the sandbox of a test that is running, with a
   *     local server
   */
  public RanAssert ran(String commandLine) {
    isNotNull();
    Recording recording =
        Recordings.of(actual.id())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "what ran in sandbox '"
                            + actual.name()
                            + "' is not known: it is not the Sandbox parameter of a running test"
                            + " with a local server; use a Recording instead"));
    return RanAssert.of(recording.commands(actual.name()), commandLine);
  }
}
