// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import langsmith.sandbox.AsyncCommandHandle;
import langsmith.sandbox.Command;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.internal.transport.NoLeaks;
import langsmith.sandbox.output.OutputCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a client costs while it is open, and that it costs nothing after that. */
class AfterCloseIT {
  private static final int HANDLES = 20;

  @RegisterExtension static final LocalService service = LocalService.standard();

  @TempDir Path directory;

  @Test
  void manyHandles_shareTwoIoThreads_andNothingIsLeftAfterClose() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (SandboxClient client = service.anotherClient().build()) {
      Sandbox sandbox = client.sandboxes().get(service.sandbox().name());
      List<AsyncCommandHandle> handles = new ArrayList<>();
      for (int i = 0; i < HANDLES; i++) {
        Command command =
            Command.of("echo ready; sleep 1000")
                .killOnDisconnect()
                .captureStdout(OutputCapture.toFile(directory.resolve("out" + i)));
        handles.add(sandbox.async().start(command).join());
      }

      assertThat(named(before, "langsmith-sandbox-io-")).hasSizeBetween(1, 2);
      assertThat(named(before, "langsmith-sandbox-file-")).hasSizeLessThanOrEqualTo(2);
      assertThat(named(before, "langsmith-sandbox-callback-")).hasSizeLessThanOrEqualTo(16);
      // One was closed by its user; the others are left to the client.
      handles.get(0).close();
    }

    await().untilAsserted(() -> assertThat(named(before, "langsmith-sandbox-")).isEmpty());
    // Some end by themselves a moment later; the local server's own do not count.
    await("threads that keep a program alive")
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !before.contains(thread))
                    .filteredOn(
                        t -> !t.getName().matches("(vert\\.x|sandbox-command|awaitility).*"))
                    .allMatch(Thread::isDaemon));
    NoLeaks.check();
  }

  private static Set<String> named(Set<Thread> before, String prefix) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> name.startsWith(prefix))
        .collect(Collectors.toSet());
  }
}
