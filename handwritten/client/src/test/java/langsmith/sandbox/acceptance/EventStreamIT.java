// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import langsmith.sandbox.Attachment;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.error.CommandFailedException;
import langsmith.sandbox.error.CommandNotFoundException;
import langsmith.sandbox.error.CommandRejectedException;
import langsmith.sandbox.error.CommandTimeoutException;
import langsmith.sandbox.error.OutputLostException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.output.OutputCapture;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.output.OutputLoss;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands over Server-Sent Events, against the local server. */
class EventStreamIT {
  private static final int RING = 64 << 10;

  /** Octal escapes of all byte values, as {@code printf} takes them. */
  private static final String ALL_BYTES =
      "for i in $(seq 0 255); do printf \"\\\\$(printf %o $i)\"; done";

  @RegisterExtension
  static final LocalService service = LocalService.with(server -> server.ringBytes(RING));

  private static Sandbox sandbox() {
    return service.sandbox();
  }

  private static Command command(String line) {
    return Command.of(line).transport(CommandTransport.SSE);
  }

  private static byte[] allBytes() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    return all;
  }

  @Test
  void run_givesExitCodeAndBothStreams() {
    ExecutionResult result = sandbox().run(command("echo out; echo err >&2; exit 7"));

    assertThat(result.exitCode()).isEqualTo(7);
    assertThat(result.killed()).isFalse();
    assertThat(result.stdout()).isEqualTo("out\n");
    assertThat(result.stderr()).isEqualTo("err\n");
  }

  @Test
  void everyByteValue_arrivesAsItIs(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("out");
    Command binary =
        command(ALL_BYTES + "; (" + ALL_BYTES + ") >&2").captureStdout(OutputCapture.toFile(file));
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    try (CommandHandle handle = sandbox().start(binary)) {
      for (OutputChunk chunk : handle) {
        if (chunk.stream() == StandardStream.STDERR) {
          errors.writeBytes(chunk.bytes());
        }
      }
      assertThat(handle.result().exitCode()).isZero();
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(allBytes());
    assertThat(errors.toByteArray()).isEqualTo(allBytes());
  }

  @Test
  void pieceOfACharacter_waitsForTheRest() {
    List<String> texts = new ArrayList<>();
    Command pieces =
        command("printf 'a\\303'; sleep 0.3; printf '\\251b\\342\\202'; sleep 0.3; printf '\\254'");
    try (CommandHandle handle = sandbox().start(pieces)) {
      handle.forEach(chunk -> texts.add(chunk.text()));
      assertThat(handle.result().stdout()).isEqualTo("aéb€");
    }
    assertThat(String.join("", texts)).isEqualTo("aéb€");
  }

  @Test
  void moreThanTheServerKeeps_isAcknowledgedAndArrives() {
    try (CommandHandle handle =
        sandbox().start(command("seq 100000; seq 100000 >&2").captureLimit(0))) {
      Received received = Received.of(handle);

      assertThat(handle.result().exitCode()).isZero();
      assertThat(received.gaps()).isEmpty();
      assertThat(received.stdout()).isEqualTo(received.stderr()).endsWith("\n100000\n");
    }
  }

  @Test
  void slowReader_holdsTheCommandUp() throws Exception {
    Command large = command("head -c 8000000 /dev/zero; touch written").captureLimit(0);
    try (CommandHandle handle = sandbox().start(large)) {
      var chunks = handle.iterator();
      long bytes = chunks.next().size();
      // What the command does meanwhile is bounded by what its output finds room for.
      assertThat(sandbox().run("ls written 2>/dev/null; true").stdout()).isEmpty();
      while (chunks.hasNext()) {
        bytes += chunks.next().size();
      }
      assertThat(bytes).isEqualTo(8_000_000);
      assertThat(sandbox().run("ls written").stdout()).isEqualTo("written\n");
    }
  }

  static Stream<Command> twoWay() {
    return Stream.of(
        command("cat").openStdin(), command("cat").pty(80, 24), command("cat").killOnDisconnect());
  }

  @ParameterizedTest
  @MethodSource("twoWay")
  void whatNeedsAWayToTheCommand_isRefusedBeforeAnyRequest(Command twoWay) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox().start(twoWay))
        .withMessageMatching(
            "(a terminal|openStdin\\(\\)|killOnDisconnect\\(\\)) needs a WebSocket, because"
                + " Server-Sent Events carry nothing to a command; use"
                + " transport\\(CommandTransport.WEB_SOCKET\\)");
  }

  @Test
  void killAndInput_sayWhatCannotBeDone() throws Exception {
    try (CommandHandle handle = sandbox().start(command("echo here; sleep 60"))) {
      assertThat(handle.iterator().next().text()).isEqualTo("here\n");
      for (Runnable request : List.<Runnable>of(handle::kill, () -> handle.sendInput("x"))) {
        SandboxOperationException refused =
            catchThrowableOfType(SandboxOperationException.class, request::run);
        assertThat(refused)
            .hasMessageContaining("was not done: nothing can be sent to a command over")
            .hasMessageContaining("only its time limits end it");
        assertThat(refused.errorType()).isEqualTo("NotSent");
      }
      handle.closeInput();
    }
  }

  @Test
  void finiteInput_isUploadedAsOverWebSockets() {
    assertThat(sandbox().run(command("tr a-z A-Z").stdin("text")).stdout()).isEqualTo("TEXT");
  }

  @Test
  void timeLimit_isAnException() {
    CommandTimeoutException timeout =
        catchThrowableOfType(
            CommandTimeoutException.class,
            () -> sandbox().run(command("echo a; sleep 60").timeout(Duration.ofSeconds(1))));
    assertThat(timeout.output().stdout().text()).isEqualTo("a\n");
  }

  @Test
  void attachment_goesOnWhereTheHandleStopped() {
    String id;
    long offset;
    Command gated = command("echo one; until [ -e go-1 ]; do sleep 0.02; done; echo two");
    try (CommandHandle handle = sandbox().start(gated)) {
      id = handle.commandId();
      OutputChunk first = handle.iterator().next();
      assertThat(first.text()).isEqualTo("one\n");
      offset = first.resumeOffset();
    }
    sandbox().write("go-1", "");
    Attachment rest = Attachment.to(id).from(offset, 0).transport(CommandTransport.SSE);
    try (CommandHandle handle = sandbox().attach(rest)) {
      assertThat(handle.result().stdout()).isEqualTo("two\n");
    }
  }

  @Test
  void reconnectedHandle_continues() {
    Command gated = command("echo one; until [ -e go-2 ]; do sleep 0.02; done; echo two");
    try (CommandHandle handle = sandbox().start(gated)) {
      assertThat(handle.iterator().next().text()).isEqualTo("one\n");
      try (CommandHandle next = handle.reconnect()) {
        sandbox().write("go-2", "");
        assertThat(next.result().stdout()).isEqualTo("two\n");
      }
    }
  }

  @Test
  void unknownCommand_isNotFound() {
    Attachment unknown = Attachment.to("nobody").transport(CommandTransport.SSE);
    try (CommandHandle handle = sandbox().attach(unknown)) {
      assertThat(catchThrowableOfType(CommandNotFoundException.class, handle::result))
          .hasMessageContaining("is not known to the sandbox");
    }
  }

  @Test
  void commandOfTheOtherTransport_isRefused() {
    String socket;
    try (CommandHandle handle = sandbox().start(Command.of("true"))) {
      socket = handle.commandId();
      assertThat(handle.result().exitCode()).isZero();
    }
    try (CommandHandle handle =
        sandbox().attach(Attachment.to(socket).transport(CommandTransport.SSE))) {
      CommandRejectedException refused =
          catchThrowableOfType(CommandRejectedException.class, handle::result);
      assertThat(refused).hasMessageContaining("status 409: the command");
      assertThat(refused).hasMessageContaining("was started over a WebSocket");
    }
    String events;
    try (CommandHandle handle = sandbox().start(command("true"))) {
      events = handle.commandId();
      assertThat(handle.result().exitCode()).isZero();
    }
    try (CommandHandle handle = sandbox().attach(Attachment.to(events))) {
      assertThat(catchThrowableOfType(CommandFailedException.class, handle::result).errorType())
          .isEqualTo("TransportMismatch");
    }
  }

  @Test
  void silentResponse_countsAsLost() {
    service.faults().next(Fault.stallAfterBytes(5));
    try (SandboxClient impatient =
        service.anotherClient().eventReadTimeout(Duration.ofMillis(200)).build()) {
      Sandbox same = impatient.sandboxes().get(sandbox().name());
      Journal journal = new Journal();
      Command digits = command("printf 0123456789; exit 3").listener(journal);
      try (CommandHandle handle = same.start(digits)) {
        ExecutionResult result = handle.result();
        assertThat(result.stdout()).isEqualTo("0123456789");
        assertThat(result.exitCode()).isEqualTo(3);
      }
    }
  }

  @Test
  void refusedForNow_isRetriedAndRunsOnce() {
    service
        .faults()
        .next(Fault.refuseUpgrade(503), Fault.closeBeforeStarted(1006), Fault.resetAfterBytes(2));
    Command once = command("echo run >> runs-1; cat runs-1");

    assertThat(sandbox().run(once).stdout()).isEqualTo("run\n");
    assertThat(sandbox().readText("runs-1")).isEqualTo("run\n");
  }

  @Test
  void overlap_isTrimmedToTheByte() {
    service.faults().next(Fault.resetAfterBytes(7), Fault.overlap(3));

    assertThat(sandbox().run(command("printf 'ab\\303\\251\\303\\251cdefgh'")).stdout())
        .isEqualTo("abéécdefgh");
  }

  @Test
  void lostOutput_isAnExactGap() {
    service.faults().next(Fault.evict(Output.STDOUT, 4));
    OutputLostException lost =
        catchThrowableOfType(
            OutputLostException.class, () -> sandbox().run(command("printf 0123456789")));
    assertThat(lost.output().stdout().text()).endsWith("456789");
    assertThat(lost.output().lostBytes()).isEqualTo(4);

    service.faults().next(Fault.evict(Output.STDERR, 10));
    ExecutionResult accepted =
        sandbox().run(command("printf 0123456789 >&2").onOutputLoss(OutputLoss.REPORT));
    assertThat(accepted.output().stderr().lostBytes()).isEqualTo(10);
  }

  @Test
  void brokenEvents_areIgnored() {
    service
        .faults()
        .next(Fault.sendRaw("event: later\ndata: {}\n\nevent: stdout\ndata: x\n\n: x\n\n"));
    assertThat(sandbox().run(command("printf abc")).stdout()).isEqualTo("abc");
  }

  @Test
  void defaultOfTheClient_isUsed() {
    try (SandboxClient client =
        service.anotherClient().commandTransport(CommandTransport.SSE).build()) {
      Sandbox same = client.sandboxes().get(sandbox().name());
      assertThat(same.run("printf '\\377'").output().stdout().bytes()).containsExactly(0xFF);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> same.start(Command.of("cat").openStdin()));
      assertThat(
              same.run(Command.of("tty; true").transport(CommandTransport.WEB_SOCKET).pty(80, 24))
                  .stdout())
          .startsWith("/dev/");
    }
  }

  @Test
  void closedClient_endsTheResponse() throws Exception {
    CommandHandle handle;
    try (SandboxClient client =
        service.anotherClient().commandTransport(CommandTransport.SSE).build()) {
      handle = client.sandboxes().get(sandbox().name()).start(Command.of("echo a; sleep 60"));
      assertThat(handle.iterator().next().text()).isEqualTo("a\n");
    }
    assertThat(catchThrowableOfType(CommandDetachedException.class, handle::result)).isNotNull();
    handle.close();
  }

  @Test
  void futures_workAsOverWebSockets() throws Exception {
    ExecutionResult result =
        service
            .client()
            .sandboxes()
            .get(sandbox().name())
            .start(command("printf ok"))
            .async()
            .result()
            .get(30, TimeUnit.SECONDS);
    assertThat(result.stdout())
        .isEqualTo(new String("ok".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }
}
