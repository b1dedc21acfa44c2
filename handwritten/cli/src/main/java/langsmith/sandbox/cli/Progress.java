// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import langsmith.sandbox.files.TransferListener;

/** A line with the progress of a transfer, redrawn some times a second. */
final class Progress implements TransferListener, AutoCloseable {
  private static final long PAUSE_NANOS = 200_000_000;
  private static final double MEGA = 1e6;
  private static final String TO_THE_START = "\r\u001b[K";

  private final PrintStream out;
  private final LongSupplier nanoTime;
  private final long begun;
  private long shown;
  private boolean dirty;

  Progress(PrintStream out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
    this.shown = begun - PAUSE_NANOS;
  }

  /** Returns whether the output is a terminal. */
  @SuppressWarnings("SystemConsoleNull") // Newer runtimes have a method to ask, see below.
  static boolean hasTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  @Override
  public void transferred(long bytes, long totalBytes) {
    long now = nanoTime.getAsLong();
    if (now - shown < PAUSE_NANOS && bytes != totalBytes) {
      return;
    }
    shown = now;
    dirty = true;
    out.print(TO_THE_START + line(bytes, totalBytes, now - begun));
    out.flush();
  }

  static String line(long bytes, long totalBytes, long nanos) {
    String rate =
        nanos <= 0 ? "" : String.format(Locale.ROOT, ", %.1f MB/s", bytes / MEGA / (nanos / 1e9));
    return totalBytes < 0
        ? String.format(Locale.ROOT, "%.1f MB%s", bytes / MEGA, rate)
        : String.format(
            Locale.ROOT,
            "%3d %%  %.1f of %.1f MB%s",
            totalBytes == 0 ? 100 : bytes * 100 / totalBytes,
            bytes / MEGA,
            totalBytes / MEGA,
            rate);
  }

  @Override
  public void close() {
    if (dirty) {
      out.print(TO_THE_START);
      out.flush();
    }
  }
}
