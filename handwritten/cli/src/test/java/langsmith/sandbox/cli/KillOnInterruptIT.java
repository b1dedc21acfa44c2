// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.Map;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.Test;

class KillOnInterruptIT {
  @Test
  void interruptedWhileTheSandboxIsCreated_deletesIt() throws Exception {
    Printer nowhere = new Printer(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
    try (SandboxServer server = SandboxServer.start();
        SandboxClient observer = Backend.client(server).build()) {
      Map<String, String> settings =
          Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", server.apiKey());
      try (KillOnInterrupt interrupt = KillOnInterrupt.of(nowhere)) {
        Backend backend = interrupt.openBackend(() -> Backend.remote(new Main(settings, nowhere)));
        Thread hook = new Thread(interrupt::interrupted);

        Sandbox unused = interrupt.openSandbox(() -> create(backend, hook));

        hook.join();
      }
      assertThat(observer.sandboxes().list()).isEmpty();
    }
  }

  /** Creates a sandbox but returns only after the interrupt has begun. */
  private static Sandbox create(Backend backend, Thread hook) {
    Sandbox created = backend.client().sandboxes().open(CreateSandbox.fromDefault());
    hook.start();
    while (hook.getState() == Thread.State.NEW || hook.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    return created;
  }
}
