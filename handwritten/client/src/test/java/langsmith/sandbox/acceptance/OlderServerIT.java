// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server of the first generation: it does not acknowledge re-attachments. */
class OlderServerIT {
  @RegisterExtension
  static final LocalService service =
      LocalService.with(server -> server.acknowledgeReconnect(false).template("python"));

  private final Journal journal = new Journal();

  @Test
  void cutStream_goesOnWithoutAcknowledgement() {
    service
        .faults()
        .next(
            Fault.resetAfterBytes(1000),
            Fault.goingAwayAfterBytes(2000),
            Fault.refuseUpgrade(502),
            Fault.closeAfterBytes(3000, 1011));
    try (CommandHandle handle = start("seq 5000; exit 3")) {
      assertThat(Received.of(handle).stdout().lines()).hasSize(5000).endsWith("5000");
      assertThat(handle.result().exitCode()).isEqualTo(3);
    }
  }

  @Test
  void silentCommand_survivesALoss_andCanBeKilled() {
    service.faults().next(Fault.closeAfterBytes(6, 1011), Fault.none());
    try (CommandHandle handle = start("echo ready; sleep 1000")) {
      journal.awaitEntry("retrying 1");

      handle.kill();

      ExecutionResult result = handle.result();
      assertThat(result.exitCode()).isEqualTo(137);
      assertThat(result.stdout()).isEqualTo("ready\n");
    }
  }

  @Test
  void attach_worksWithoutAcknowledgement() {
    try (CommandHandle first = start("echo out; exit 5")) {
      assertThat(first.result().exitCode()).isEqualTo(5);
      try (CommandHandle second = service.sandbox().attach(first.commandId())) {
        assertThat(second.result().stdout()).isEqualTo("out\n");
        assertThat(second.pid()).isNull();
      }
    }
  }

  @Test
  void templatesOfTheFirstGeneration_areNamedInTheSandbox() {
    String url = service.server().endpoint() + "/v2/sandboxes";
    try (SandboxClient client =
            SandboxClient.builder().apiUrl(url).apiKey(service.server().apiKey()).build();
        Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromTemplate("python"))) {
      assertThat(sandbox.info().template()).isEqualTo("python");
      assertThat(sandbox.run("exit 6").exitCode()).isEqualTo(6);
    }
  }

  private CommandHandle start(String commandLine) {
    return service.sandbox().start(Command.of(commandLine).listener(journal));
  }
}
