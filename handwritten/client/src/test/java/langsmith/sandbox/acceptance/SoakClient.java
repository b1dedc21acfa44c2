// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.output.OutputChunk;

/**
 * Takes the output of one command in a virtual machine that does nothing else, and says what that
 * took: for each figure a line with its name and value.
 */
final class SoakClient {
  private static final int PATIENCE = 100;

  private static final AtomicLong afterGc = new AtomicLong();
  private static final AtomicLong peak = new AtomicLong();

  private SoakClient() {}

  /** Runs {@link #main} in a virtual machine with little memory, and returns its figures. */
  static Map<String, String> run(LocalService service, String command, CommandTransport transport)
      throws Exception {
    String given = System.getProperty("surefire.test.class.path");
    Process client =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:MaxDirectMemorySize=64m",
                // How much garbage a collector lets lie would be no measure.
                "-XX:MaxNewSize=64m",
                "-cp",
                given == null ? System.getProperty("java.class.path") : given,
                SoakClient.class.getName(),
                service.server().endpoint(),
                service.server().apiKey(),
                service.sandbox().name(),
                command,
                transport.name())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, String> figures = new HashMap<>();
    try (BufferedReader out = client.inputReader(StandardCharsets.UTF_8)) {
      for (String line : (Iterable<String>) out.lines()::iterator) {
        System.out.println(line);
        List<String> parts = List.of(line.split(" ", 2));
        figures.put(parts.get(0), parts.get(1));
      }
      assertThat(client.waitFor()).isZero();
    } finally {
      client.destroyForcibly();
    }
    return figures;
  }

  /**
   * Runs a command.
   *
   * @param args endpoint, key, name of the sandbox, command line, transport
   */
  public static void main(String[] args) throws Exception {
    watchHeap();
    // The JVM keeps one socket from the first use of any.
    try (SocketChannel any = SocketChannel.open()) {
      any.configureBlocking(false);
    }
    Set<String> threadsBefore = threads();
    long socketsBefore = sockets();
    PrintStream out = System.out;
    try (SandboxClient client =
        SandboxClient.builder()
            .endpoint(args[0])
            .apiKey(args[1])
            .reconnectPolicy(LocalService.EAGER)
            .commandTransport(CommandTransport.valueOf(args[4]))
            .build()) {
      Command command = Command.of(args[3]).timeout(Duration.ofMinutes(10));
      take(client.sandboxes().get(args[2]).start(command.captureLimit(0)), out);
    }
    // Threads that were told to end may take a moment.
    Set<String> threadsLeft = threads();
    for (int i = 0; i < PATIENCE && !threadsBefore.containsAll(threadsLeft); i++) {
      System.gc();
      threadsLeft = threads();
    }
    threadsLeft.removeAll(threadsBefore);
    out.println("threads " + threadsLeft);
    out.println("sockets " + (sockets() - socketsBefore));
    out.println("heapAfterGc " + afterGc);
    out.println("heapPeak " + peak);
    out.println("direct " + direct());
  }

  private static void take(CommandHandle handle, PrintStream out) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    long next = 0;
    long gaps = 0;
    try (handle) {
      for (OutputChunk chunk : handle) {
        gaps += chunk.gapBefore().isPresent() ? 1 : 0;
        if (chunk.offset() != next) {
          throw new IllegalStateException("expected offset " + next + ", got " + chunk.offset());
        }
        next += chunk.size();
        digest.update(chunk.bytes());
      }
      out.println("exit " + handle.result().exitCode());
    }
    out.println("bytes " + next);
    out.println("gaps " + gaps);
    out.println("sha256 " + HexFormat.of().formatHex(digest.digest()));
  }

  /** Keeps the greatest use of heap right before and right after a collection. */
  private static void watchHeap() {
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(
            collector ->
                ((NotificationEmitter) collector)
                    .addNotificationListener(
                        (notification, handback) -> {
                          GarbageCollectionNotificationInfo info =
                              GarbageCollectionNotificationInfo.from(
                                  (CompositeData) notification.getUserData());
                          keep(peak, info.getGcInfo().getMemoryUsageBeforeGc());
                          keep(afterGc, info.getGcInfo().getMemoryUsageAfterGc());
                        },
                        null,
                        null));
  }

  private static void keep(AtomicLong most, Map<String, MemoryUsage> pools) {
    Set<String> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(pool -> pool.getName())
            .collect(Collectors.toSet());
    long used =
        pools.entrySet().stream()
            .filter(pool -> heap.contains(pool.getKey()))
            .mapToLong(pool -> pool.getValue().getUsed())
            .sum();
    most.accumulateAndGet(used, Math::max);
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> !name.matches(LocalService.SHARED_THREADS))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Counts open sockets where the system tells. */
  private static long sockets() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    if (!Files.isDirectory(descriptors)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(descriptors)) {
      return all.filter(SoakClient::isSocket).count();
    }
  }

  private static boolean isSocket(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  private static long direct() {
    return ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric().usedDirectMemory();
  }
}
