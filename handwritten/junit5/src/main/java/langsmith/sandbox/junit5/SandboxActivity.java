// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

/** Not a failure: shows, below the one that it is suppressed by, what a test has done. */
final class SandboxActivity extends Exception {
  private static final long serialVersionUID = 1L;

  SandboxActivity(String report) {
    super(report, null, false, false);
  }

  /** Without the name of this class, which says nothing to the reader of a failure. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return String.valueOf(getMessage());
  }
}
