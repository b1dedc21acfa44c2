// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.Command;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.IsolationMode;
import langsmith.sandbox.server.SandboxServer;

/**
 * Commands of the local server through the client, next to the same commands from a {@link
 * ProcessBuilder}: how many {@code true} run in a second, one after the other and many at once, and
 * how fast short lines arrive. The rows take turns in one run.
 *
 * <p>Usage: {@code LocalServerBenchmark [rounds [seconds [one|two [bubblewrap|none]]]]}: the number
 * of rounds (default 5), the length of a window (default 2), whether client and server share a
 * virtual machine (default one), and the only isolation to measure (default both).
 */
final class LocalServerBenchmark {
  private static final int AT_ONCE = 16;
  private static final int MEGABYTES = 256;
  private static final String LINES = "yes %s | head -c %dM".formatted("x".repeat(86), MEGABYTES);

  private final int rounds;
  private final double seconds;

  private LocalServerBenchmark(int rounds, double seconds) {
    this.rounds = rounds;
    this.seconds = seconds;
  }

  /**
   * Runs everything.
   *
   * @param args see the class
   */
  public static void main(String[] args) throws Exception {
    if (args.length == 2 && args[0].equals("serve")) {
      serve(IsolationMode.valueOf(args[1]));
      return;
    }
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    double seconds = args.length > 1 ? Double.parseDouble(args[1]) : 2;
    boolean two = args.length > 2 && args[2].equals("two");
    List<IsolationMode> modes =
        args.length > 3
            ? List.of(IsolationMode.valueOf(args[3].toUpperCase(Locale.ROOT)))
            : List.of(IsolationMode.BUBBLEWRAP, IsolationMode.NONE);
    new LocalServerBenchmark(rounds, seconds).run(modes, two);
  }

  private void run(List<IsolationMode> modes, boolean two) throws Exception {
    List<Contender> contenders = new ArrayList<>(List.of(new Plain()));
    try {
      for (IsolationMode mode : modes) {
        contenders.add(two ? Served.elsewhere(mode) : Served.here(mode));
      }
      // The first round lets the compiler see all of them, and is not counted.
      for (int round = 0; round <= rounds; round++) {
        for (Contender contender : contenders) {
          Figures kept = round == 0 ? new Figures() : contender.figures();
          kept.sequence.add(commandsPerSecond(contender, 1));
          kept.atOnce.add(commandsPerSecond(contender, AT_ONCE));
          kept.lines.add(megabytesPerSecond(contender));
        }
      }
    } finally {
      for (Contender contender : contenders) {
        contender.close();
      }
    }
    print(contenders);
  }

  private double commandsPerSecond(Contender contender, int threads) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(threads);
    try {
      AtomicInteger done = new AtomicInteger();
      long begin = System.nanoTime();
      long end = begin + (long) (seconds * 1e9);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            callers.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    contender.runTrue();
                    done.incrementAndGet();
                  }
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
      return done.get() / ((System.nanoTime() - begin) / 1e9);
    } finally {
      callers.shutdownNow();
    }
  }

  private static double megabytesPerSecond(Contender contender) throws Exception {
    long begin = System.nanoTime();
    contender.readLines();
    return MEGABYTES * 1.048576 / ((System.nanoTime() - begin) / 1e9);
  }

  /** What is measured. */
  private interface Contender {
    String name();

    Figures figures();

    void runTrue() throws Exception;

    void readLines() throws Exception;

    void close() throws Exception;
  }

  /** The measurements of a contender. */
  private static final class Figures {
    private final List<Double> sequence = new ArrayList<>();
    private final List<Double> atOnce = new ArrayList<>();
    private final List<Double> lines = new ArrayList<>();

    private static double median(List<Double> values) {
      return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
  }

  /** Processes without a server. */
  private record Plain(Figures figures) implements Contender {
    Plain() {
      this(new Figures());
    }

    @Override
    public String name() {
      return "process";
    }

    @Override
    public void runTrue() throws IOException, InterruptedException {
      if (new ProcessBuilder("/bin/bash", "-c", "true").start().waitFor() != 0) {
        throw new IOException("true has failed");
      }
    }

    @Override
    public void readLines() throws IOException {
      Process process = new ProcessBuilder("/bin/bash", "-c", LINES).start();
      byte[] block = new byte[64 << 10];
      try (InputStream in = process.getInputStream()) {
        while (in.read(block) >= 0) {}
      }
    }

    @Override
    public void close() {}
  }

  /** A sandbox of a local server. */
  private record Served(
      String name, Figures figures, AutoCloseable server, SandboxClient client, Sandbox sandbox)
      implements Contender {

    static Served here(IsolationMode mode) {
      SandboxServer server = SandboxServer.builder().isolation(mode).start();
      return of(mode, server, server.endpoint(), server.apiKey());
    }

    static Served elsewhere(IsolationMode mode) throws IOException {
      Process server =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  LocalServerBenchmark.class.getName(),
                  "serve",
                  mode.name())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      // The end of its input ends it.
      AutoCloseable end = () -> server.getOutputStream().close();
      BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
      return of(mode, end, out.readLine(), out.readLine());
    }

    private static Served of(
        IsolationMode mode, AutoCloseable server, String endpoint, String apiKey) {
      SandboxClient client = SandboxClient.builder().endpoint(endpoint).apiKey(apiKey).build();
      Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault());
      return new Served(
          mode.name().toLowerCase(Locale.ROOT), new Figures(), server, client, sandbox);
    }

    @Override
    public void runTrue() throws IOException {
      if (sandbox.run("true").exitCode() != 0) {
        throw new IOException("true has failed");
      }
    }

    @Override
    public void readLines() {
      sandbox.run(Command.of(LINES));
    }

    @Override
    public void close() throws Exception {
      sandbox.close();
      client.close();
      server.close();
    }
  }

  private static void serve(IsolationMode mode) throws IOException {
    try (SandboxServer server = SandboxServer.builder().isolation(mode).start()) {
      System.out.println(server.endpoint());
      System.out.println(server.apiKey());
      while (System.in.read() >= 0) {}
    }
  }

  private static void print(List<Contender> contenders) {
    System.out.printf(
        Locale.ROOT,
        "%n%-12s %14s %14s %14s%n",
        "median",
        "true/s",
        "true/s, " + AT_ONCE,
        "lines MB/s");
    for (Contender contender : contenders) {
      System.out.printf(
          Locale.ROOT,
          "%-12s %14.0f %14.0f %14.0f%n",
          contender.name(),
          Figures.median(contender.figures().sequence),
          Figures.median(contender.figures().atOnce),
          Figures.median(contender.figures().lines));
    }
  }
}
