// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.error.OutputLostException;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.CommandSummary;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.output.OutputLoss;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Outcome;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.Output;
import langsmith.sandbox.server.SandboxServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints, losses, staged input and listeners, against the local server. */
class DurableCommandIT {
  private static final String NUMBERS = "seq 1 20000; seq 1 5000 >&2";
  private static final String WHOLE = "printf 0123456789; read -r _ || :; printf abcdefghij";

  private SandboxServer server;
  private SandboxClient client;
  private Sandbox sandbox;

  @BeforeEach
  void start() {
    server = SandboxServer.start();
    client = client().build();
    sandbox = client.sandboxes().open(CreateSandbox.fromDefault());
  }

  @AfterEach
  void stop() {
    sandbox.close();
    client.close();
    server.close();
  }

  @Test
  void checkpointAfterEachChunk_anotherClientGoesOnToTheByte() throws Exception {
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    String checkpoint;
    try (CommandHandle handle = sandbox.start(NUMBERS)) {
      checkpoint = handle.checkpoint().toString();
    }
    for (int round = 0; round < 5; round++) {
      try (SandboxClient another = client().build();
          CommandHandle handle = another.sandboxes().attach(checkpoint)) {
        Iterator<OutputChunk> output = handle.iterator();
        for (int chunks = 0; chunks < 2 && output.hasNext(); chunks++) {
          keep(output.next(), stdout, stderr);
        }
        checkpoint = handle.checkpoint().toString();
      }
    }
    try (CommandHandle handle = sandbox.attach(Checkpoint.parse(checkpoint))) {
      for (OutputChunk chunk : handle) {
        keep(chunk, stdout, stderr);
      }
      assertThat(handle.result().exitCode()).isZero();
    }

    assertThat(stdout.toString(UTF_8)).isEqualTo(numbers(20000));
    assertThat(stderr.toString(UTF_8)).isEqualTo(numbers(5000));
  }

  @Test
  void outputThatWasNotHandedOver_comesAfterTheCheckpoint() {
    Checkpoint checkpoint;
    try (CommandHandle handle = sandbox.start(Command.of(WHOLE).openStdin())) {
      Iterator<OutputChunk> output = handle.iterator();
      assertThat(output.hasNext()).isTrue();
      assertThat(handle.checkpoint().stdoutOffset()).isZero();
      assertThat(output.next().text()).isEqualTo("0123456789");
      checkpoint = handle.checkpoint();
      assertThat(checkpoint.stdoutOffset()).isEqualTo(10);
    }

    try (CommandHandle handle = sandbox.attach(checkpoint)) {
      handle.closeInput();
      ExecutionResult result = handle.result();

      assertThat(result.stdout()).isEqualTo("abcdefghij");
      assertThat(result.isComplete()).isFalse();
      assertThat(result.output().stdout().startOffset()).isEqualTo(10);
      assertThat(result.output().stdout().endOffset()).isEqualTo(20);
      assertThat(handle.checkpoint().stdoutOffset()).isEqualTo(20);
    }
  }

  @Test
  void checkpointOfAnotherSandbox_isRefused() {
    Checkpoint foreign = new Checkpoint("another", "c", 0, 0, false);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sandbox.attach(foreign))
        .withMessageContaining("another");
  }

  @Test
  void lostOutput_failsTheResultWithGapAndExitCode() {
    server.faults().next(Fault.evict(Output.STDOUT, 4));

    try (CommandHandle handle = sandbox.start("printf 0123456789; exit 3")) {
      OutputLostException lost =
          catchThrowableOfType(OutputLostException.class, () -> handle.result());

      assertThat(lost.exitCode()).isEqualTo(3);
      assertThat(lost.output().gaps()).containsExactly(new OutputGap(StandardStream.STDOUT, 0, 4));
      assertThat(lost.output().stdout().text()).isEqualTo("456789");
      assertThat(lost).hasMessageContainingAll("4 bytes", "OutputLoss.REPORT");
    }
  }

  @Test
  void lostOutputThatIsAccepted_isInTheResultAndBeforeItsChunk() {
    server.faults().next(Fault.evict(Output.STDOUT, 4));
    Command command = Command.of("printf 0123456789; exit 3").onOutputLoss(OutputLoss.REPORT);

    try (CommandHandle handle = sandbox.start(command)) {
      OutputChunk first = handle.iterator().next();
      ExecutionResult result = handle.result();

      assertThat(first.gapBefore()).contains(new OutputGap(StandardStream.STDOUT, 0, 4));
      assertThat(first.offset()).isEqualTo(4);
      assertThat(result.exitCode()).isEqualTo(3);
      assertThat(result.isComplete()).isFalse();
      assertThat(result.output().stdout().gaps()).hasSize(1);
      assertThat(result.output().stderr().isComplete()).isTrue();
    }
  }

  @Test
  void stagedInput_endsAndLeavesNothingBehind(@TempDir Path directory) throws Exception {
    byte[] input = numbers(200_000).getBytes(UTF_8);
    Path file = Files.write(directory.resolve("input"), input);
    Command count = Command.of("wc -c; ls -A \"${TMPDIR:-/tmp}\"");

    for (Command command :
        List.of(
            count.stdin(input),
            count.stdin(file),
            count.stdin(new ByteArrayInputStream(input)),
            count.stdin(numbers(200_000)))) {
      assertThat(sandbox.run(command).stdout()).isEqualToIgnoringWhitespace("" + input.length);
    }
  }

  @Test
  void stagedInput_survivesConnectionsThatBreak() {
    String input = numbers(100_000);
    server.faults().next(Fault.closeBeforeStarted(1006), Fault.resetAfterBytes(10_000));

    ExecutionResult result = sandbox.run(Command.of("cat; echo end").stdin(input));

    assertThat(result.stdout()).isEqualTo(input + "end\n");
  }

  @Test
  void listeners_hearOfEveryConnectionAndOfTheEnd() throws Exception {
    Recorder ofClient = new Recorder();
    Recorder ofCommand = new Recorder();
    server.faults().next(Fault.resetAfterBytes(5));
    try (SandboxClient observed =
        client().commandListeners((name, commandId) -> ofClient).build()) {
      Command command = Command.of("printf 0123456789; exit 5").listener(ofCommand);
      ExecutionResult result = observed.sandboxes().get(sandbox.name()).run(command);

      assertThat(result.stdout()).isEqualTo("0123456789");
      List<String> calls = ofCommand.untilTheEnd();
      CommandSummary summary = Objects.requireNonNull(ofCommand.summary);
      assertThat(summary.commandId()).isEqualTo(result.commandId());
      assertThat(summary.outcome()).isEqualTo(new Outcome.Exited(5, false));
      assertThat(summary.stdoutOffset()).isEqualTo(10);
      assertThat(summary.stderrOffset()).isZero();
      assertThat(summary.reattachments()).isEqualTo(1);
      assertThat(summary.lostBytes()).isZero();
      assertThat(calls)
          .containsExactly(
              "connecting 1",
              "started " + result.commandId(),
              "attached",
              "lost",
              "retrying 1",
              "connecting 2",
              "attached",
              "reattached",
              "ended " + summary);
      assertThat(ofClient.untilTheEnd()).isEqualTo(calls);
    }
  }

  @Test
  void attachment_isToldAsAttachedNotAsReattached() throws Exception {
    Recorder recorder = new Recorder();
    String commandId = sandbox.run("printf x").commandId();

    try (CommandHandle handle = sandbox.attach(Attachment.to(commandId).listener(recorder))) {
      assertThat(handle.result().isComplete()).isTrue();
    }

    assertThat(recorder.untilTheEnd())
        .startsWith("connecting 1", "attached")
        .hasSize(3)
        .last()
        .asString()
        .startsWith("ended ");
  }

  @Test
  void closedHandle_stillKnowsWhereToGoOn() {
    CommandHandle handle = sandbox.start("printf 0123456789; sleep 600");
    OutputChunk first = handle.iterator().next();
    handle.close();

    CommandDetachedException left =
        catchThrowableOfType(CommandDetachedException.class, () -> handle.result());
    assertThat(left.output().stdout().endOffset()).isEqualTo(10);
    assertThat(handle.checkpoint().stdoutOffset()).isEqualTo(first.size());
    try (CommandHandle again = sandbox.attach(handle.checkpoint())) {
      again.kill();
      assertThat(again.result().killed()).isTrue();
    }
  }

  private SandboxClient.Builder client() {
    return SandboxClient.builder()
        .endpoint(server.endpoint())
        .apiKey(server.apiKey())
        .reconnectPolicy(
            ReconnectPolicy.standard().withDelays(Duration.ofMillis(1), Duration.ofMillis(20)));
  }

  private static void keep(
      OutputChunk chunk, ByteArrayOutputStream stdout, ByteArrayOutputStream stderr) {
    ByteArrayOutputStream stream = chunk.stream() == StandardStream.STDOUT ? stdout : stderr;
    assertThat(chunk.offset()).isEqualTo(stream.size());
    stream.writeBytes(chunk.bytes());
  }

  private static String numbers(int last) {
    StringBuilder text = new StringBuilder();
    for (int number = 1; number <= last; number++) {
      text.append(number).append('\n');
    }
    return text.toString();
  }

  /** Writes down what it is told. */
  private static final class Recorder implements CommandListener {
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable CommandSummary summary;

    List<String> untilTheEnd() throws InterruptedException {
      assertThat(end.await(30, TimeUnit.SECONDS)).isTrue();
      return List.copyOf(calls);
    }

    @Override
    public void connecting(int connection) {
      calls.add("connecting " + connection);
    }

    @Override
    public void started(String commandId) {
      calls.add("started " + commandId);
    }

    @Override
    public void attached() {
      calls.add("attached");
    }

    @Override
    public void lost(String reason) {
      calls.add("lost");
    }

    @Override
    public void retrying(int attempt, Duration delay, String reason) {
      calls.add("retrying " + attempt);
    }

    @Override
    public void reattached(int attempts) {
      calls.add("reattached");
    }

    @Override
    public void ended(CommandSummary summary) {
      calls.add("ended " + summary);
      this.summary = summary;
      end.countDown();
    }
  }
}
