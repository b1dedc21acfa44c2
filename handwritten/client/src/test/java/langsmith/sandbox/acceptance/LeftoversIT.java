// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many sandboxes and short commands of one client and one server in one JVM leave nothing: no
 * memory, thread, descriptor, process or file. The profile {@code soak} runs it; {@code soak.boxes}
 * sets the number of sandboxes, and each runs five commands.
 */
@EnabledIfSystemProperty(named = "soak", matches = "true")
@EnabledOnOs(OS.LINUX)
class LeftoversIT {
  private static final int BOXES = Integer.getInteger("soak.boxes", 100);
  private static final int COMMANDS_EACH = 5;
  private static final int AT_ONCE = 4;
  private static final int WARM_UP = 40;

  /** Classes, compiled code and caches that a longer run still adds. */
  private static final long HEAP_SLACK = 4 << 20;

  @TempDir Path data;

  @Test
  void manyBoxesAndShortCommands_leaveNothing() throws Exception {
    try (SandboxServer server = SandboxServer.builder().dataDirectory(data).start();
        SandboxClient client =
            SandboxClient.builder().endpoint(server.endpoint()).apiKey(server.apiKey()).build()) {
      use(client, WARM_UP);
      Figures before = Figures.take(data);

      use(client, BOXES);

      System.out.println("before " + before);
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofSeconds(1))
          .untilAsserted(
              () -> {
                Figures after = Figures.take(data);
                System.out.println("after  " + after);
                assertThat(after.threads()).isLessThanOrEqualTo(before.threads());
                assertThat(after.descriptors()).isLessThanOrEqualTo(before.descriptors());
                assertThat(after.files()).isEqualTo(before.files());
                assertThat(after.processes()).isEqualTo(before.processes());
                assertThat(after.heap()).isLessThan(before.heap() + HEAP_SLACK);
              });
    }
  }

  /** Three of five commands run in sandboxes of their own, and two in one that stays. */
  private static void use(SandboxClient client, int boxes) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try (Sandbox lasting = client.sandboxes().open(CreateSandbox.fromDefault())) {
      List<Future<?>> users = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        users.add(
            threads.submit(
                () -> {
                  for (int box = 0; box < boxes / AT_ONCE; box++) {
                    useOne(client, lasting);
                  }
                }));
      }
      for (Future<?> user : users) {
        user.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void useOne(SandboxClient client, Sandbox lasting) {
    try (Sandbox box = client.sandboxes().open(CreateSandbox.fromDefault())) {
      for (int i = 0; i < COMMANDS_EACH; i++) {
        Sandbox one = i % 2 == 0 ? box : lasting;
        assertThat(one.run("echo " + i).stdout()).isEqualTo(i + "\n");
      }
    }
  }

  /** What this JVM has and uses. */
  private record Figures(
      long heap, long threads, long descriptors, long processes, List<String> files) {
    static Figures take(Path data) throws IOException {
      return new Figures(
          usedHeap(),
          threadCount(),
          openDescriptors(),
          ProcessHandle.current().descendants().count(),
          filesIn(data));
    }

    /** The least of several collections, because references are cleared one after the other. */
    private static long usedHeap() {
      return IntStream.range(0, 5)
          .mapToLong(
              i -> {
                System.gc();
                return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
              })
          .min()
          .orElseThrow();
    }

    private static long threadCount() {
      return Thread.getAllStackTraces().keySet().stream()
          .map(Thread::getName)
          .filter(name -> !name.matches(LocalService.SHARED_THREADS))
          .count();
    }

    private static long openDescriptors() throws IOException {
      try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
        return all.count();
      }
    }

    private static List<String> filesIn(Path data) throws IOException {
      try (Stream<Path> own = Files.walk(data)) {
        return own.map(Path::toString).sorted().toList();
      }
    }

    @Override
    public String toString() {
      return "heap "
          + heap / 1024
          + " KiB, "
          + threads
          + " threads, "
          + descriptors
          + " descriptors, "
          + processes
          + " processes, "
          + files.size()
          + " files";
    }
  }
}
