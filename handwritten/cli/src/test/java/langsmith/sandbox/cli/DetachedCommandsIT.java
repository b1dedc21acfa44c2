// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.Checkpoint;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each call simulates a separate process. */
class DetachedCommandsIT {
  private static SandboxServer server;
  private static SandboxClient client;

  @BeforeAll
  static void start() {
    server = SandboxServer.start();
    client = Backend.client(server).build();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @Test
  void detachedCommand_isAttachedToByAnotherCall() {
    Call run = call("run", "--detach", "echo out; echo err >&2; exit 7");
    assertThat(run.code).isZero();
    assertThat(run.err).contains("is kept");
    String checkpoint = run.out.strip();
    assertThat(Checkpoint.parse(checkpoint).stdoutOffset()).isZero();

    Call attach = call("attach", checkpoint);

    assertThat(attach.code).isEqualTo(7);
    assertThat(attach.out).isEqualTo("out\n");
    assertThat(attach.err).isEqualTo("err\n");
  }

  @Test
  void logsTail_showTheLastLinesOfWhatThereIs() {
    String checkpoint = call("run", "--detach", "seq 100; exec sleep 600").out.strip();

    Call logs = call("logs", "--quiet-after", "1", "--tail", "3", checkpoint);

    assertThat(logs.code).isZero();
    assertThat(logs.out).isEqualTo("98\n99\n100\n");
    assertThat(call("logs", "--tail", "-1", checkpoint).code).isEqualTo(2);
    assertThat(call("kill", checkpoint).code).isZero();
  }

  @Test
  void logsFollow_goOnUntilTheEnd_whichIsNoFailure() {
    String script = "seq 100; while [ ! -e go ]; do sleep 0.1; done; echo later; exit 7";
    String checkpoint = call("run", "--detach", script).out.strip();
    Sandbox box = client.sandboxes().get(Checkpoint.parse(checkpoint).sandboxId());
    CompletableFuture<Call> follow =
        CompletableFuture.supplyAsync(
            () -> call("logs", "-f", "-n", "2", "--quiet-after", "1", checkpoint),
            task -> new Thread(task).start());
    box.write("go", "");

    Call logs = follow.join();

    assertThat(logs.code).isZero();
    assertThat(logs.out).endsWith("100\nlater\n");
    assertThat(logs.err).contains("the command has ended with exit code 7");
  }

  @Test
  void logsFollow_ofACommandThatPauses_showTheLinesMeanwhile() throws Exception {
    String script = "seq 100; while [ ! -e go ]; do sleep 0.1; done; echo later";
    String checkpoint = call("run", "--detach", script).out.strip();
    try (JavaProcess logs =
        JavaProcess.main(settings(), "logs", "-f", "-n", "2", "--quiet-after", "1", checkpoint)) {
      assertThat(logs.readLine()).isEqualTo("99");
      client.sandboxes().get(Checkpoint.parse(checkpoint).sandboxId()).write("go", "");
      assertThat(logs.out()).isEqualTo("100\nlater\n");
      assertThat(logs.exitCode()).isZero();
    }
  }

  @Test
  void logs_showWhatThereIsAndLeaveTheCommandAlone() {
    String checkpoint = call("run", "--detach", "echo first; exec sleep 600").out.strip();

    Call logs = call("logs", "--quiet-after", "1", checkpoint);

    assertThat(logs.code).isZero();
    assertThat(logs.out).isEqualTo("first\n");
    assertThat(logs.err).contains("resume with: attach lsc1.");
    Call kill = call("kill", checkpoint);
    assertThat(kill.code).isZero();
    assertThat(kill.err).contains("has ended with exit code");
    assertThat(call("attach", checkpoint).code).isGreaterThan(128);
  }

  @Test
  void logsOfAnEndedCommand_endWithItsExitCodeInWords() {
    String checkpoint = call("run", "--detach", "echo done; exit 3").out.strip();
    assertThat(call("attach", checkpoint).code).isEqualTo(3);

    Call logs = call("logs", checkpoint);

    assertThat(logs.code).isZero();
    assertThat(logs.out).isEqualTo("done\n");
    assertThat(logs.err).contains("exit code 3");
  }

  @Test
  @Timeout(60)
  void run_killsItsCommand_whenNobodyReadsAnyMore() {
    Checkpoint known = Checkpoint.parse(call("run", "--detach", "true").out.strip());
    String[] arguments = {"run", "--sandbox", known.sandboxId(), "echo talk; exec sleep 1359"};

    assertThat(callWithoutReader(arguments)).isEqualTo(Main.READER_GONE);

    assertThat(ProcessHandle.current().descendants())
        .filteredOn(p -> p.info().commandLine().orElse("").endsWith("sleep 1359"))
        .allSatisfy(p -> assertThat(p.onExit()).succeedsWithin(Duration.ofSeconds(30)));
  }

  @Test
  @Timeout(60)
  void attach_leavesItsCommand_whenNobodyReadsAnyMore() {
    String checkpoint = call("run", "--detach", "echo talk; exec sleep 600").out.strip();

    assertThat(callWithoutReader("attach", checkpoint)).isEqualTo(Main.READER_GONE);

    Call logs = call("logs", "--quiet-after", "1", checkpoint);
    assertThat(logs.err).contains("no more output for now");
    assertThat(call("kill", checkpoint).code).isZero();
  }

  @Test
  void sandboxAndCommandId_areEnough() {
    Checkpoint checkpoint = Checkpoint.parse(call("run", "--detach", "echo hi").out.strip());

    Call attach = call("attach", "--sandbox", checkpoint.sandboxId(), checkpoint.commandId());

    assertThat(attach.code).isZero();
    assertThat(attach.out).isEqualTo("hi\n");
  }

  @Test
  void unknownCommand_hasItsOwnExitCode() {
    Checkpoint known = Checkpoint.parse(call("run", "--detach", "true").out.strip());

    Call attach = call("attach", "--sandbox", known.sandboxId(), "no-such-command");

    assertThat(attach.code).isEqualTo(Main.NOT_FOUND);
    assertThat(attach.err).contains("error: ", "no-such-command");
  }

  @Test
  void damagedCheckpoint_isWrongUsage() {
    Call attach = call("attach", "lsc1.box.cut.off");

    assertThat(attach.code).isEqualTo(2);
    assertThat(attach.err).contains("cut off");
  }

  @Test
  void noService_isWrongUsageWithAHint() {
    Call run = call(Map.of(), "run", "--detach", "true");

    assertThat(run.code).isEqualTo(2);
    assertThat(run.err).contains("LANGSMITH_ENDPOINT", "serve");
  }

  private static Call call(String... arguments) {
    return call(settings(), arguments);
  }

  private static int callWithoutReader(String... arguments) {
    Printer printer = new Printer(new ClosedPipe(), OutputStream.nullOutputStream());
    return Main.commandLine(new Main(settings(), printer)).execute(arguments);
  }

  private static Map<String, String> settings() {
    return Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", server.apiKey());
  }

  private static Call call(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errStream = new PrintStream(err, true, UTF_8);
    Main main = new Main(environment, new Printer(out, errStream));
    int code =
        Main.commandLine(main)
            .setOut(new PrintWriter(out, true, UTF_8))
            .setErr(new PrintWriter(errStream, true, UTF_8))
            .execute(arguments);
    return new Call(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private record Call(int code, String out, String err) {}
}
