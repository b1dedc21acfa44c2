// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import langsmith.sandbox.Command;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.WebSocketOptions;
import langsmith.sandbox.server.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands of a client that opens connections ahead. */
class SpareConnectionIT {
  @RegisterExtension static final LocalService service = LocalService.standard();

  private static SandboxClient client() {
    return service
        .anotherClient()
        .webSocket(WebSocketOptions.defaults().spareConnections(1))
        .build();
  }

  @Test
  void manyCommands_workAsWithoutSpares() {
    try (SandboxClient client = client()) {
      Sandbox sandbox = client.sandboxes().get(service.sandbox().name());
      for (int i = 0; i < 20; i++) {
        assertThat(sandbox.run("echo " + i).stdout()).isEqualTo(i + "\n");
      }
    }
  }

  @Test
  void spareBreaksBeforeTheStartIsConfirmed_commandRunsOnce() {
    Journal journal = new Journal();
    // The first command's connection, and the spare one after it.
    service.faults().next(Fault.none(), Fault.closeBeforeStarted(1011));
    try (SandboxClient client = client()) {
      Sandbox sandbox = client.sandboxes().get(service.sandbox().name());
      sandbox.run("true");
      await().until(() -> service.faults().pending() == 0);
      for (int i = 1; !journal.entries().contains("retrying 1"); i++) {
        String lines =
            sandbox.run(Command.of("echo x >>ran; wc -l <ran").listener(journal)).stdout();
        assertThat(lines.trim()).isEqualTo(String.valueOf(i));
      }
    }
  }
}
