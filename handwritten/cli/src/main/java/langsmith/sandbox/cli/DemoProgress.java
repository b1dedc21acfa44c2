// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.PrintWriter;

/**
 * Shows how far the demonstration is: one line that changes, or one line a second without terminal.
 */
final class DemoProgress {
  private final PrintWriter out;
  private final DemoReport report;
  private final boolean terminal;
  private final long everyNanos;
  private long last = System.nanoTime();

  DemoProgress(PrintWriter out, DemoReport report, boolean terminal) {
    this.out = out;
    this.report = report;
    this.terminal = terminal;
    this.everyNanos = terminal ? 100_000_000L : 1_000_000_000L;
  }

  void update() {
    long now = System.nanoTime();
    if (now - last >= everyNanos) {
      last = now;
      show();
    }
  }

  void finish() {
    show();
    if (terminal) {
      out.println();
    }
  }

  private void show() {
    if (terminal) {
      // Return, then the text, then erase to the end of the line.
      out.print("\r" + report.progress() + "\u001b[K");
    } else {
      out.println(report.progress());
    }
    out.flush();
  }
}
