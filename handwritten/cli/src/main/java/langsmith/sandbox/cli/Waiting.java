// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A line that shows how long a call has been waiting, on a terminal only. */
final class Waiting implements AutoCloseable {
  private static final String TO_THE_START = "\r\u001b[K";

  private final PrintStream out;
  private final String what;
  private final LongSupplier nanoTime;
  private final long begun;
  private final Duration limit;

  // Guarded by this.
  private @Nullable ScheduledExecutorService timer;
  private boolean shown;

  /**
   * Creates it.
   *
   * @param what such as "creating work"
   * @param limit how long the call waits; zero for no limit
   */
  Waiting(PrintStream out, String what, Duration limit, LongSupplier nanoTime) {
    this.out = out;
    this.what = what;
    this.limit = limit;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
  }

  /**
   * Makes a call, and shows how long it takes if there is a terminal and messages are wanted.
   *
   * @return what the call returns
   */
  static <T> T during(
      Printer printer, String what, Duration limit, Function<? super Waiting, ? extends T> call) {
    PrintStream err = new PrintStream(printer.err(), false, UTF_8);
    try (Waiting waiting = new Waiting(err, what, limit, System::nanoTime)) {
      if (!printer.isQuiet() && Terminals.has(Terminals.ERR)) {
        waiting.start();
      }
      return call.apply(waiting);
    }
  }

  private synchronized void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "waiting");
              thread.setDaemon(true);
              return thread;
            });
    Future<?> unused = timer.scheduleAtFixedRate(this::draw, 1, 1, TimeUnit.SECONDS);
  }

  /** Draws the line. */
  synchronized void draw() {
    shown = true;
    Duration elapsed = Duration.ofSeconds((nanoTime.getAsLong() - begun) / 1_000_000_000);
    out.print(TO_THE_START + what + ", " + Durations.text(elapsed));
    out.print(limit.isZero() ? "" : " of at most " + Durations.text(limit));
    out.flush();
  }

  /** Prints a message above the line. */
  synchronized void message(Printer printer, String message) {
    erase();
    printer.info(message);
  }

  private void erase() {
    if (shown) {
      out.print(TO_THE_START);
      out.flush();
      shown = false;
    }
  }

  @Override
  public synchronized void close() {
    if (timer != null) {
      timer.shutdownNow();
    }
    erase();
  }
}
