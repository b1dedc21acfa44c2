// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.error.CommandRejectedException;
import langsmith.sandbox.error.OutputLostException;
import langsmith.sandbox.output.CapturedStream;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other clients of this protocol get wrong. */
class RivalScenariosIT {
  /** Far longer than a test needs to act, and never waited out by one that passes. */
  private static final Duration LONG = Duration.ofSeconds(30);

  private static final Duration SHORT = Duration.ofSeconds(1);

  @RegisterExtension static final LocalService service = LocalService.standard();

  private final Journal journal = new Journal();

  @Test
  void ringEvictedWhileDetached_isAGapWithExactBounds() {
    service.faults().next(Fault.closeAfterBytes(4, 1011), Fault.evict(Output.STDOUT, 5000));
    OutputGap gap = new OutputGap(StandardStream.STDOUT, 4, 5000);
    Command command = command("printf HEAD; head -c 4996 /dev/zero | tr '\\0' x; printf TAIL");
    try (CommandHandle handle = service.sandbox().start(command)) {
      Received received = Received.of(handle);
      OutputLostException lost = catchThrowableOfType(OutputLostException.class, handle::result);

      assertThat(received.stdout()).isEqualTo("HEADTAIL");
      assertThat(received.gaps()).containsExactly(gap);
      await().untilAsserted(() -> assertThat(journal.gaps()).containsExactly(gap));
      assertThat(lost.exitCode()).isZero();
      assertThat(lost).hasMessageContaining("exit code 0").hasMessageContaining("5000");
      assertThat(lost.output().stdout().gaps()).containsExactly(gap);
      assertThat(lost.output().stdout().isComplete()).isFalse();
      assertThat(lost.output().stdout().text()).isEqualTo("HEADTAIL");
    }
  }

  @Test
  void overlapAfterReattachment_isTrimmed() {
    service.faults().next(Fault.closeAfterBytes(4, 1011), Fault.overlap(3));
    try (CommandHandle handle = service.sandbox().start(command("printf HEADmore"))) {
      Received received = Received.of(handle);

      assertThat(received.stdout()).isEqualTo("HEADmore");
      assertThat(handle.result().stdout()).isEqualTo("HEADmore");
      await()
          .untilAsserted(
              () ->
                  assertThat(journal.entries())
                      .containsExactly("started", "lost", "retrying 1", "reattached"));
    }
  }

  @Test
  void killDuringBackOff_isDeliveredAndItsExitCodeSeen() {
    service
        .faults()
        .next(Fault.closeAfterBytes(5, 1011), Fault.refuseUpgrade(503, LONG), Fault.none());
    try (CommandHandle handle = service.sandbox().start(command("echo ready; sleep 1000"))) {
      journal.awaitEntry("retrying 2");

      handle.kill();

      ExecutionResult result = handle.result();
      assertThat(result.exitCode()).isEqualTo(137);
      assertThat(result.killed()).isTrue();
      assertThat(result.stdout()).isEqualTo("ready\n");
    }
  }

  @Test
  void inputDuringBackOff_isDeliveredInOrder() {
    service
        .faults()
        .next(Fault.closeAfterBytes(6, 1011), Fault.refuseUpgrade(503, SHORT), Fault.none());
    Command command = command("echo ready; cat").openStdin();
    try (CommandHandle handle = service.sandbox().start(command)) {
      journal.awaitEntry("retrying 2");

      handle.sendInput("first\n");
      handle.sendInput("second\n");
      handle.closeInput();

      assertThat(handle.result().stdout()).isEqualTo("ready\nfirst\nsecond\n");
    }
  }

  @Test
  void reattachmentRefusedWith401_endsAtOnceWithTheServersReason() {
    String body =
        "{\"detail\":{\"error\":\"Unauthorized\",\"message\":\"the key was revoked\","
            + "\"error_id\":\"e-17\"}}";
    service
        .faults()
        .next(
            Fault.closeAfterBytes(6, 1011),
            Fault.refuseUpgrade(401, null, body),
            Fault.refuseUpgrade(500));
    try (CommandHandle handle = service.sandbox().start(command("echo ready; sleep 1000"))) {
      CommandRejectedException rejected =
          catchThrowableOfType(CommandRejectedException.class, handle::result);

      assertThat(rejected.status()).isEqualTo(401);
      assertThat(rejected.mayRun()).isTrue();
      assertThat(rejected.errorId()).isEqualTo("e-17");
      assertThat(rejected).hasMessageContaining("the key was revoked");
      assertThat(rejected.output().stdout().text()).isEqualTo("ready\n");
      await()
          .untilAsserted(
              () -> assertThat(journal.entries()).containsExactly("started", "lost", "retrying 1"));
      assertThat(service.faults().pending()).as("attempts that were not made").isEqualTo(1);
      service.faults().clear();
      try (CommandHandle again = service.sandbox().attach(handle.commandId())) {
        again.kill();
        assertThat(again.result().killed()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
  void chunkWithReplacedBytesThenCut_givesTheSameText(int cutAfter) {
    // 1 + 1, 2 and 3 bytes that are not UTF-8, between characters of 1, 2, 3 and 4 bytes.
    Command command = command("printf 'A\\xffé\\xe7\\xa0砂\\xf0\\x9f\\x8fB🚀\\xfe\\xfeC'");
    String expected = service.sandbox().run(command).stdout();
    service.faults().next(Fault.closeAfterBytes(cutAfter, 1011), Fault.closeAfterBytes(3, 1011));
    service.faults().always(Fault::none);

    try (CommandHandle handle = service.sandbox().start(command.listener(journal))) {
      assertThat(handle.result().stdout()).isEqualTo(expected);
    }
    assertThat(expected).startsWith("A\uFFFDé").endsWith("C");
    service.faults().clear();
  }

  @Test
  void attachedElsewhereAtAnOffset_resultSaysWhereItStarts() {
    Command command = command("head -c 900 /dev/zero | tr '\\0' x; printf tail; printf e >&2");
    String id;
    try (CommandHandle handle = service.sandbox().start(command)) {
      id = handle.commandId();
      assertThat(handle.result().output().stdout().isComplete()).isTrue();
    }
    try (SandboxClient client = service.anotherClient().build();
        CommandHandle handle =
            client.sandboxes().get(service.sandbox().name()).attach(id, 900, 0)) {
      ExecutionResult result = handle.result();

      CapturedStream stdout = result.output().stdout();
      assertThat(stdout.text()).isEqualTo("tail");
      assertThat(stdout.startOffset()).isEqualTo(900);
      assertThat(stdout.isComplete()).isFalse();
      assertThat(stdout.gaps()).isEmpty();
      assertThat(result.output().stderr().isComplete()).isTrue();
      assertThat(result.stderr()).isEqualTo("e");
      assertThat(handle.pid()).isNotNull();
    }
  }

  @Test
  void killOnALiveStream_givesTheExitCode() {
    Command command = command("echo before; echo error >&2; sleep 1000");
    try (CommandHandle handle = service.sandbox().start(command)) {
      assertThat(handle.iterator().next().size()).isPositive();

      handle.kill();

      ExecutionResult result = handle.result();
      assertThat(result.exitCode()).isEqualTo(137);
      assertThat(result.killed()).isTrue();
      assertThat(List.of(result.stdout(), result.stderr())).contains("before\n");
      await().untilAsserted(() -> assertThat(journal.entries()).containsExactly("started"));
    }
  }

  private Command command(String commandLine) {
    return Command.of(commandLine).listener(journal);
  }
}
