// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.Attachment;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.error.CommandNeverStartedException;
import langsmith.sandbox.error.LinkLostException;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.server.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands that lose their connections, and how much of that they take. */
class ConnectionLossIT {
  private static final Duration SHORT = Duration.ofSeconds(1);

  @RegisterExtension static final LocalService service = LocalService.standard();

  private final Journal journal = new Journal();

  @Test
  void quietCommandRecycledTenTimes_survivesThoughFewerAttemptsMayFail() {
    service.faults().next(Fault.closeAfterBytes(6, 1011));
    for (int i = 0; i < 9; i++) {
      service.faults().next(Fault.closeAfterBytes(0, 1011));
    }
    service.faults().next(Fault.none());
    Command command =
        Command.of("echo ready; until [ -e go-quiet ]; do sleep 0.02; done; exit 5")
            .reconnectPolicy(LocalService.EAGER.withMaxAttempts(3))
            .listener(journal);
    try (CommandHandle handle = service.sandbox().start(command)) {
      await().until(() -> Collections.frequency(journal.entries(), "reattached") == 10);

      service.sandbox().write("go-quiet", "");

      ExecutionResult result = handle.result();
      assertThat(result.exitCode()).isEqualTo(5);
      assertThat(result.stdout()).isEqualTo("ready\n");
      assertThat(Collections.frequency(journal.entries(), "lost")).isEqualTo(10);
    }
  }

  @Test
  void resizesDuringBackOff_theLatestReachesTheTerminal() {
    service
        .faults()
        .next(Fault.closeAfterBytes(7, 1011), Fault.refuseUpgrade(503, SHORT), Fault.none());
    Command command =
        Command.of("echo ready; until [ \"$(stty size)\" = '30 90' ]; do sleep 0.02; done; exit 6")
            .pty(80, 24)
            .listener(journal);
    try (CommandHandle handle = service.sandbox().start(command)) {
      journal.awaitEntry("retrying 2");

      CompletableFuture<Void> first = handle.async().resize(120, 50);
      CompletableFuture<Void> latest = handle.async().resize(90, 30);

      assertThat(handle.result().exitCode()).isEqualTo(6);
      assertThat(first).succeedsWithin(SHORT.multipliedBy(30));
      assertThat(latest).succeedsWithin(SHORT.multipliedBy(30));
    }
  }

  @Test
  void policyOfACommand_isItsOwn() {
    service.faults().next(Fault.closeAfterBytes(6, 1011), Fault.none());
    Command command =
        Command.of("echo ready; sleep 1000")
            .reconnectPolicy(ReconnectPolicy.never())
            .listener(journal);
    try (CommandHandle handle = service.sandbox().start(command)) {
      LinkLostException lost = catchThrowableOfType(LinkLostException.class, handle::result);

      assertThat(lost.attempts()).isZero();
      assertThat(lost.output().stdout().text()).isEqualTo("ready\n");
      journal.awaitEntry("lost");
      await().untilAsserted(() -> assertThat(journal.entries()).containsExactly("started", "lost"));
    }
    try (CommandHandle again = service.sandbox().attach(command(journal.commandId()))) {
      again.kill();
      assertThat(again.result().exitCode()).isEqualTo(137);
    }
  }

  @Test
  void policyOfAnAttachment_isItsOwn() {
    try (CommandHandle handle = service.sandbox().start("echo ready; sleep 1000")) {
      assertThat(handle.iterator().next().text()).isEqualTo("ready\n");
      service.faults().next(Fault.closeAfterBytes(6, 1011));
      Attachment once = command(handle.commandId()).reconnectPolicy(ReconnectPolicy.never());
      try (CommandHandle other = service.sandbox().attach(once)) {
        assertThat(catchThrowableOfType(LinkLostException.class, other::result).attempts())
            .isZero();
      }
      handle.kill();
    }
  }

  @Test
  void connectBudgetOfACommand_isItsOwn() {
    service.faults().always(() -> Fault.refuseUpgrade(503));
    Command command = Command.of("true").connectBudget(Duration.ofMillis(300));
    try {
      CommandNeverStartedException never =
          catchThrowableOfType(
              CommandNeverStartedException.class, () -> service.sandbox().run(command));

      // With the client's own budget this would take two minutes and many more attempts.
      assertThat(never.mayRun()).isFalse();
      assertThat(never).hasMessageContaining("limit for retrying");
    } finally {
      service.faults().clear();
    }
  }

  private static Attachment command(String commandId) {
    return Attachment.to(commandId);
  }
}
