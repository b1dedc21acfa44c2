// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

/** Checks the size of a terminal. */
public final class TerminalSize {
  private TerminalSize() {}

  public static void check(int cols, int rows) {
    if (cols < 1 || cols > 65535 || rows < 1 || rows > 65535) {
      throw new IllegalArgumentException(
          "cols and rows must be from 1 to 65535 but were " + cols + " and " + rows);
    }
  }
}
