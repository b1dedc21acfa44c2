// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.WebSocketOptions;
import langsmith.sandbox.error.CommandException;
import langsmith.sandbox.error.CommandNeverStartedException;
import langsmith.sandbox.error.CommandRejectedException;
import langsmith.sandbox.server.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong before a command is known to run. It runs once or not at all. */
class CommandStartIT {
  @RegisterExtension static final LocalService service = LocalService.standard();

  private final Journal journal = new Journal();

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1005, 1006, 1011, 4000})
  void closedBeforeStartedThreeTimes_oneProcessRuns(int code) {
    Fault fault = Fault.closeBeforeStarted(code);
    service.faults().next(fault, fault, fault);
    String runs = "runs-" + code;

    try (CommandHandle handle = start("echo ran >> " + runs + "; echo out")) {
      assertThat(handle.result().stdout()).isEqualTo("out\n");
    }

    assertThat(service.sandbox().readText(runs)).isEqualTo("ran\n");
    await()
        .untilAsserted(
            () ->
                assertThat(journal.entries())
                    .containsExactly("retrying 1", "retrying 2", "retrying 3", "started"));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void upgradeRefusedForNow_isRetried(int status) {
    service.faults().next(Fault.refuseUpgrade(status));

    try (CommandHandle handle = start("echo out")) {
      assertThat(handle.result().stdout()).isEqualTo("out\n");
    }
    await()
        .untilAsserted(
            () -> assertThat(journal.entries()).containsExactly("retrying 1", "started"));
  }

  @Test
  void retryAfter_isObeyed() {
    service.faults().next(Fault.refuseUpgrade(429, Duration.ofSeconds(1)));

    try (CommandHandle handle = start("echo out")) {
      assertThat(handle.result().stdout()).isEqualTo("out\n");
    }
    assertThat(journal.longestDelay()).isEqualTo(Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 505})
  void upgradeRefusedForGood_isFinalAtOnce(int status) {
    service.faults().next(Fault.refuseUpgrade(status));

    CommandRejectedException rejected =
        catchThrowableOfType(CommandRejectedException.class, () -> start("echo out").close());

    assertThat(rejected.status()).isEqualTo(status);
    assertThat(rejected.mayRun()).isFalse();
    assertThat(rejected.errorId()).isNotBlank();
    assertThat(rejected).hasMessageContaining(Integer.toString(status));
    assertThat(journal.entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"detail\":\"not for you\"} | not for you",
        "{\"detail\":[{\"loc\":[\"x\",\"y\"],\"msg\":\"too much\",\"type\":\"t\"}]} | y: too much",
        "{\"detail\":{\"error\":\"OfTomorrow\",\"message\":\"go away\"}} | go away",
        "{\"detail\":7} | Forbidden",
        "<html>secret</html> | Forbidden"
      })
  void refusalWithAnyShapeOfDetail_isSaid(String body, String said) {
    service.faults().next(Fault.refuseUpgrade(403, null, body));

    CommandRejectedException rejected =
        catchThrowableOfType(CommandRejectedException.class, () -> start("echo out").close());

    assertThat(rejected).hasMessageContaining(said).hasMessageNotContaining("secret");
  }

  @Test
  void budgetSpent_saysThatTheCommandMayRun() {
    service.faults().always(() -> Fault.closeBeforeStarted(1011));
    WebSocketOptions brief = WebSocketOptions.defaults().connectBudget(Duration.ofMillis(500));
    try (SandboxClient client = service.anotherClient().webSocket(brief).build()) {
      Sandbox sandbox = client.sandboxes().get(service.sandbox().id());
      CommandNeverStartedException never =
          catchThrowableOfType(
              CommandNeverStartedException.class,
              () -> sandbox.start(Command.of("echo ran").commandId("the-one")).close());

      assertThat(never.mayRun()).isTrue();
      assertThat(never.commandId()).isEqualTo("the-one");
      // The last attempt may have had no time left to be closed: then its reason is another.
      assertThat(never).hasMessageContaining("the-one");
    } finally {
      service.faults().clear();
    }
    try (CommandHandle handle = service.sandbox().attach("the-one")) {
      assertThat(handle.result().stdout()).isEqualTo("ran\n");
    }
  }

  @Test
  void sameIdAgain_attachesToTheSameCommand() {
    Command command = Command.of("echo ran >> same; echo out").commandId("same-id");

    assertThat(service.sandbox().run(command).stdout()).isEqualTo("out\n");
    assertThat(service.sandbox().run(command).stdout()).isEqualTo("out\n");

    assertThat(service.sandbox().readText("same")).isEqualTo("ran\n");
  }

  @Test
  void directoryThatDoesNotExist_isSaidByTheServer() {
    assertThatThrownBy(() -> service.sandbox().run(Command.of("true").cwd("/no/such/place")))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("/no/such/place");
  }

  private CommandHandle start(String commandLine) {
    return service.sandbox().start(Command.of(commandLine).listener(journal));
  }
}
