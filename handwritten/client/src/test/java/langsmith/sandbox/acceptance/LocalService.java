// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.internal.transport.NoLeaks;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.server.Faults;
import langsmith.sandbox.server.SandboxServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A local server, a client of it and a sandbox, for all tests of one class.
 *
 * <p>A test must use up the faults that it ordered. After the last test nothing may be left of
 * client and server: no thread, no process, no buffer.
 */
final class LocalService implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  /** Comes back at once and nearly always, so that tests are quick and never run out of budget. */
  static final ReconnectPolicy EAGER =
      ReconnectPolicy.standard()
          .withMaxAttempts(100)
          .withDelays(Duration.ofMillis(2), Duration.ofMillis(20));

  /** Threads that libraries and the JVM share and keep. */
  static final String SHARED_THREADS =
      "OkHttp TaskRunner|Okio Watchdog|globalEventExecutor.*|process reaper.*"
          + "|ForkJoinPool.commonPool.*|Common-Cleaner|Cleaner-\\d+|awaitility.*|JNA Cleaner"
          + "|CompletableFutureDelayScheduler"
          + "|surefire.*|junit.*";

  private final UnaryOperator<SandboxServer.Builder> setUp;
  private Set<Thread> threadsBefore = Set.of();
  private @Nullable SandboxServer server;
  private @Nullable SandboxClient client;
  private @Nullable Sandbox sandbox;

  private LocalService(UnaryOperator<SandboxServer.Builder> setUp) {
    this.setUp = setUp;
  }

  static LocalService standard() {
    return with(UnaryOperator.identity());
  }

  static LocalService with(UnaryOperator<SandboxServer.Builder> setUp) {
    return new LocalService(setUp);
  }

  SandboxServer server() {
    return Objects.requireNonNull(server);
  }

  Faults faults() {
    return server().faults();
  }

  SandboxClient client() {
    return Objects.requireNonNull(client);
  }

  Sandbox sandbox() {
    return Objects.requireNonNull(sandbox);
  }

  /** A builder of another client of the same server. */
  SandboxClient.Builder anotherClient() {
    return SandboxClient.builder()
        .endpoint(server().endpoint())
        .apiKey(server().apiKey())
        .reconnectPolicy(EAGER);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    threadsBefore = Thread.getAllStackTraces().keySet();
    start();
  }

  void start() {
    server = setUp.apply(SandboxServer.builder()).start();
    client = anotherClient().build();
    sandbox = client().sandboxes().open(CreateSandbox.fromDefault());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    int notMet = faults().pending();
    faults().clear();
    if (context.getExecutionException().isEmpty()) {
      assertThat(notMet).as("faults that no connection has met").isZero();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws InterruptedException {
    stop();
    checkThatNothingIsLeft(threadsBefore);
  }

  void stop() {
    try (SandboxServer closedLast = server;
        SandboxClient closedNext = client) {
      assertThat(closedLast).isNotNull();
      assertThat(closedNext).isNotNull();
      sandbox().close();
    }
  }

  /** Fails if there is a process, a thread but for those of before, or a leaked buffer. */
  static void checkThatNothingIsLeft(Set<Thread> threadsBefore) throws InterruptedException {
    await("processes end").untilAsserted(() -> assertThat(processes()).isEmpty());
    await("threads end").untilAsserted(() -> assertThat(threads(threadsBefore)).isEmpty());
    NoLeaks.check();
  }

  private static List<String> processes() {
    return ProcessHandle.current().descendants().map(p -> p.pid() + " " + p.info()).toList();
  }

  private static Set<String> threads(Set<Thread> threadsBefore) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !threadsBefore.contains(thread))
        .map(Thread::getName)
        .filter(name -> !name.matches(SHARED_THREADS))
        .collect(Collectors.toSet());
  }
}
