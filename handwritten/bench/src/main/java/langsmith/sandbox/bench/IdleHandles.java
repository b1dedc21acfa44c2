// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.BufferedReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import langsmith.sandbox.Attachment;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.WebSocketOptions;
import langsmith.sandbox.output.CommandListener;

/**
 * Attaches to many silent commands at the same time and prints the memory of each handle.
 *
 * <p>The server is another virtual machine, so that only the client's memory is counted and each
 * side needs one file descriptor for a connection.
 */
final class IdleHandles {
  /** The number of connections opened at a time, because a server's backlog is limited. */
  private static final int OPENING = 256;

  private static final int PATIENCE = 20;

  private IdleHandles() {}

  /**
   * Runs it.
   *
   * @param args the number of handles (default 10000)
   */
  public static void main(String[] args) throws Exception {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                IdleServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        SandboxClient client =
            SandboxClient.builder()
                .endpoint("http://127.0.0.1:" + out.readLine())
                .apiKey("key")
                .webSocket(WebSocketOptions.defaults().openTimeout(Duration.ofMinutes(5)))
                .build()) {
      measure(client.sandboxes().get("box"), count);
    } finally {
      server.destroy();
    }
  }

  private static void measure(Sandbox sandbox, int count) throws InterruptedException {
    // Classes, threads and buffers that one handle needs as well as many.
    List<CommandHandle> handles = new ArrayList<>(attach(sandbox, 64));
    long heapBefore = heap();
    long directBefore = direct();
    long began = System.nanoTime();
    handles.addAll(attach(sandbox, count));
    double seconds = (System.nanoTime() - began) / 1e9;
    long heap = heap() - heapBefore;
    long direct = direct() - directBefore;
    System.out.printf(Locale.ROOT, "attached idle handles %12d%n", count);
    System.out.printf(Locale.ROOT, "seconds to attach     %12.1f%n", seconds);
    System.out.printf(Locale.ROOT, "heap per handle       %12.0f bytes%n", (double) heap / count);
    System.out.printf(Locale.ROOT, "direct per handle     %12.0f bytes%n", (double) direct / count);
    List<String> threads = threads();
    System.out.printf(Locale.ROOT, "threads of the client %12d %s%n", threads.size(), threads);
    handles.forEach(CommandHandle::close);
  }

  private static List<CommandHandle> attach(Sandbox sandbox, int count)
      throws InterruptedException {
    Semaphore opening = new Semaphore(OPENING);
    CommandListener attached =
        new CommandListener() {
          @Override
          public void attached() {
            opening.release();
          }
        };
    List<CommandHandle> handles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      opening.acquire();
      handles.add(sandbox.attach(Attachment.to("idle").listener(attached)));
    }
    opening.acquire(OPENING);
    return handles;
  }

  /** Returns the used heap after garbage collection. */
  private static long heap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < PATIENCE; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  private static long direct() {
    return ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT).metric().usedDirectMemory();
  }

  /** Returns the threads of connections; those of callbacks end by themselves when idle. */
  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("langsmith-sandbox-io"))
        .sorted()
        .collect(Collectors.toList());
  }
}
