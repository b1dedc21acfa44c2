// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Shows the progress of the demonstration: on a terminal, one line that is redrawn in place and
 * never wider than the terminal; otherwise a line every few seconds.
 */
final class DemoProgress {
  private static final long REDRAW_NANOS = 100_000_000L;
  private static final long LINE_NANOS = 3_000_000_000L;
  private static final String ERASE_TO_END_OF_LINE = "\u001b[K";

  private final PrintWriter out;
  private final Supplier<String> text;
  private final int columns;
  private final LongSupplier nanoTime;
  private final long everyNanos;
  private long last;

  /**
   * @param columns the width of the terminal; 0 without a terminal
   */
  DemoProgress(PrintWriter out, Supplier<String> text, int columns, LongSupplier nanoTime) {
    this.out = out;
    this.text = text;
    this.columns = columns;
    this.nanoTime = nanoTime;
    this.everyNanos = columns > 0 ? REDRAW_NANOS : LINE_NANOS;
    this.last = nanoTime.getAsLong();
  }

  void update() {
    long now = nanoTime.getAsLong();
    if (now - last >= everyNanos) {
      last = now;
      show();
    }
  }

  void finish() {
    show();
    if (columns > 0) {
      out.println();
    }
  }

  private void show() {
    if (columns > 0) {
      out.print("\r" + cut(text.get(), columns - 1) + ERASE_TO_END_OF_LINE);
    } else {
      out.println(text.get());
    }
    out.flush();
  }

  /**
   * Cuts a line to the width. The last column stays free, because some terminals wrap as soon as it
   * is written.
   */
  private static String cut(String line, int width) {
    String plain = line.replaceAll("\\p{Cntrl}", "?");
    return plain.codePointCount(0, plain.length()) <= width
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, width));
  }
}
