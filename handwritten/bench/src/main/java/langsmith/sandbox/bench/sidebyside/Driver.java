// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench.sidebyside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What is measured of a client, in a process of its own. The drivers in other languages do the
 * same, and print the same figures, one on a line after its name.
 */
abstract class Driver {
  private static final long WARM_UP_NANOS = 3_000_000_000L;
  private static final long WINDOW_NANOS = 3_000_000_000L;
  private static final long SHORT_NANOS = 10_000_000_000L;
  private static final int FIRST = 300;
  private static final int ALL = 5000;
  private static final int CUTS = 15;
  private static final int FAR = 40;
  private static final int FAR_PAUSE_MILLIS = 150;

  /**
   * Runs a command and reads its output as text.
   *
   * @param wantsMore is told the number of characters in each piece, and ends the reading
   */
  abstract void read(String command, IntPredicate wantsMore) throws Exception;

  /** Runs a command and waits for its result. */
  abstract void run(String command) throws Exception;

  /** Creates, reads and deletes a sandbox. */
  abstract void createGetDelete() throws Exception;

  /** Runs a command of two bytes of output; returns the nanoseconds between them. */
  abstract long nanosBetweenBytes(String command) throws Exception;

  final void measure(List<String> row) throws Exception {
    switch (row.get(0)) {
      case "stream" -> stream(row.get(1), Integer.parseInt(row.get(2)));
      case "short" -> shortCommands();
      case "far" -> far();
      case "first" -> {
        readAll("echo b");
        print("at", (double) System.currentTimeMillis());
        System.out.flush();
      }
      case "cut" -> cuts("cut " + row.get(1));
      case "rest" -> rest();
      case "many" -> many(Integer.parseInt(row.get(1)));
      default -> throw new IllegalArgumentException("no row " + row);
    }
  }

  private void stream(String kind, int size) throws Exception {
    int megabytes = 16;
    String command = "out %s %d %d".formatted(kind, size, megabytes);
    repeat(WARM_UP_NANOS, () -> readAll(command));
    double perSecond = repeat(WINDOW_NANOS, () -> readAll(command));
    print("speed", perSecond * (megabytes << 20) / 1e6);
    printPeak();
  }

  private void shortCommands() throws Exception {
    double[] first = new double[ALL];
    double[] last = new double[FIRST];
    long start = System.nanoTime();
    for (int n = 0; n < ALL || System.nanoTime() - start < SHORT_NANOS; n++) {
      long begin = System.nanoTime();
      run("true");
      double millis = (System.nanoTime() - begin) / 1e6;
      last[n % FIRST] = millis;
      if (n < ALL) {
        first[n] = millis;
      }
    }
    print("first300", median(Arrays.copyOf(first, FIRST)));
    print("all5000", median(first));
    print("last300", median(last));
  }

  /** With a pause between commands, as people and agents have. */
  private void far() throws Exception {
    double[] millis = new double[FAR];
    for (int n = 0; n < FAR; n++) {
      long begin = System.nanoTime();
      run("true");
      millis[n] = (System.nanoTime() - begin) / 1e6;
      Thread.sleep(FAR_PAUSE_MILLIS);
    }
    print("round", median(millis));
  }

  private void cuts(String command) throws Exception {
    double[] millis = new double[CUTS];
    for (int n = 0; n < CUTS; n++) {
      millis[n] = nanosBetweenBytes(command) / 1e6;
    }
    print("gap", median(millis));
  }

  private void rest() throws Exception {
    Callable<Long> loop =
        () -> {
          createGetDelete();
          return 1L;
        };
    repeat(WARM_UP_NANOS, loop);
    print("loops", repeat(WINDOW_NANOS, loop));
  }

  /**
   * Endless streams at once: the speed of all, and what the slowest got beside the fastest. The
   * warm-up begins when all have begun: 200 take a while to start, and one that starts in the
   * window would count as slow.
   */
  private void many(int count) throws Exception {
    AtomicLongArray bytes = new AtomicLongArray(count);
    AtomicBoolean ended = new AtomicBoolean();
    for (int n = 0; n < count; n++) {
      int index = n;
      new Thread(
              () -> {
                try {
                  read(
                      "out ASCII 65536 1000000",
                      length -> {
                        bytes.addAndGet(index, length);
                        return !ended.get();
                      });
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              })
          .start();
    }
    while (IntStream.range(0, count).anyMatch(n -> bytes.get(n) == 0)) {
      Thread.sleep(10);
    }
    Thread.sleep(TimeUnit.NANOSECONDS.toMillis(WARM_UP_NANOS));
    long[] before = LongStream.range(0, count).map(n -> bytes.get((int) n)).toArray();
    long begin = System.nanoTime();
    Thread.sleep(TimeUnit.NANOSECONDS.toMillis(2 * WINDOW_NANOS));
    long[] read =
        LongStream.range(0, count).map(n -> bytes.get((int) n) - before[(int) n]).toArray();
    double seconds = (System.nanoTime() - begin) / 1e9;
    ended.set(true);
    Arrays.sort(read);
    print("speed", Arrays.stream(read).sum() / 1e6 / seconds);
    print("fairness", (double) read[0] / read[count - 1]);
    printPeak();
  }

  private long readAll(String command) throws Exception {
    long[] characters = {0};
    read(
        command,
        length -> {
          characters[0] += length;
          return true;
        });
    return characters[0];
  }

  /** Repeats a step for a time; returns the number of steps in a second. */
  private static double repeat(long nanos, Callable<Long> step) throws Exception {
    long begin = System.nanoTime();
    long steps = 0;
    do {
      step.call();
      steps++;
    } while (System.nanoTime() - begin < nanos);
    return steps / ((System.nanoTime() - begin) / 1e9);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String name, double value) {
    System.out.printf(Locale.ROOT, "%s %.3f%n", name, value);
  }

  /** The most memory that this process ever had, as Linux tells it. */
  private static void printPeak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          print("memory", Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0);
        }
      }
    }
  }
}
