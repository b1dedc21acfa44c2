// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import langsmith.sandbox.files.TransferListener;

/** A line with the progress of a transfer, redrawn some times a second. */
final class Progress implements TransferListener, AutoCloseable {
  private static final long PAUSE_NANOS = 200_000_000;

  /** From when on the rate is steady enough for an estimate. */
  private static final long SETTLED_NANOS = 2_000_000_000;

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
    double perSecond = nanos <= 0 ? 0 : bytes / (nanos / 1e9);
    String rate = perSecond <= 0 ? "" : String.format(Locale.ROOT, ", %.1f MB/s", perSecond / MEGA);
    if (totalBytes < 0) {
      return String.format(Locale.ROOT, "%.1f MB%s", bytes / MEGA, rate);
    }
    boolean knowsEnd = perSecond > 0 && nanos >= SETTLED_NANOS && bytes < totalBytes;
    return String.format(
        Locale.ROOT,
        "%3d %%  %.1f of %.1f MB%s%s",
        totalBytes == 0 ? 100 : bytes * 100 / totalBytes,
        bytes / MEGA,
        totalBytes / MEGA,
        rate,
        knowsEnd ? ", " + left((totalBytes - bytes) / perSecond) + " left" : "");
  }

  private static String left(double seconds) {
    return Durations.text(Duration.ofSeconds((long) Math.ceil(seconds)));
  }

  @Override
  public void close() {
    if (dirty) {
      out.print(TO_THE_START);
      out.flush();
    }
  }
}
