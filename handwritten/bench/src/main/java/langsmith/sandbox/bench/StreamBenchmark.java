// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import io.netty.handler.ssl.SslContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Streams output over the loopback and prints the speed of each way to process it.
 *
 * <p>Only ratios within one run mean anything. The ways take turns, so that all see the same
 * machine; of each, the best and the median window are shown.
 */
final class StreamBenchmark {
  private static final String SESSION = "our session to bytes";

  private final int rounds;
  private final long windowNanos;

  private StreamBenchmark(int rounds, long windowNanos) {
    this.rounds = rounds;
    this.windowNanos = windowNanos;
  }

  /**
   * Runs everything.
   *
   * @param args the number of windows of each kind (default 5) and their length in milliseconds
   *     (default 1000)
   */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    int millis = args.length > 1 ? Integer.parseInt(args[1]) : 1000;
    StreamBenchmark benchmark = new StreamBenchmark(rounds, TimeUnit.MILLISECONDS.toNanos(millis));
    BenchTls tls = BenchTls.create();
    for (int size : new int[] {4 << 10, 64 << 10}) {
      benchmark.run("plain", size, null, null);
      benchmark.run("TLS", size, tls.server(), tls.client());
    }
  }

  private void run(String name, int size, @Nullable SSLContext server, @Nullable SslContext client)
      throws Exception {
    byte[] frame = OutputFrames.stdout(size);
    Map<String, List<Window.Figures>> all = new LinkedHashMap<>();
    try (BlastServer blast = new BlastServer(frame, server);
        StreamClient stream = new StreamClient(blast.port(), client, frame.length)) {
      // The first round lets the compiler see all ways, and is not counted.
      for (int round = 0; round <= rounds; round++) {
        for (FramePath path : FramePath.values()) {
          add(all, round, path.title(), stream.measure(path, window()));
        }
        add(all, round, SESSION, stream.measureSession(window()));
      }
    }
    print(size / 1024 + " KiB, " + name, all);
  }

  private Window window() {
    return new Window(windowNanos / 4, windowNanos);
  }

  private static void add(
      Map<String, List<Window.Figures>> all, int round, String title, Window.Figures figures) {
    if (round > 0) {
      all.computeIfAbsent(title, t -> new ArrayList<>()).add(figures);
    }
  }

  private static void print(String name, Map<String, List<Window.Figures>> all) {
    System.out.printf(
        Locale.ROOT,
        "%n%-22s %10s %7s %10s %7s %10s %7s %10s%n",
        name,
        "best MB/s",
        "ratio",
        "median",
        "ratio",
        "MB/cpu-s",
        "ratio",
        "heap B/B");
    List<Window.Figures> discard = all.values().iterator().next();
    all.forEach((title, figures) -> print(title, figures, discard));
  }

  private static void print(
      String title, List<Window.Figures> figures, List<Window.Figures> discard) {
    double best = best(figures);
    double median = median(figures, Window.Figures::megabytesPerSecond);
    double cpu = median(figures, Window.Figures::megabytesPerCpuSecond);
    System.out.printf(
        Locale.ROOT,
        "%-22s %10.0f %7.2f %10.0f %7.2f %10.0f %7.2f %10.3f%n",
        title,
        best,
        best / best(discard),
        median,
        median / median(discard, Window.Figures::megabytesPerSecond),
        cpu,
        cpu / median(discard, Window.Figures::megabytesPerCpuSecond),
        median(figures, Window.Figures::allocatedPerByte));
  }

  private static double best(List<Window.Figures> figures) {
    return figures.stream().mapToDouble(Window.Figures::megabytesPerSecond).max().orElseThrow();
  }

  private static double median(List<Window.Figures> figures, ToDoubleFunction<Window.Figures> of) {
    return figures.stream()
        .sorted(Comparator.comparingDouble(of))
        .mapToDouble(of)
        .skip(figures.size() / 2)
        .findFirst()
        .orElseThrow();
  }
}
