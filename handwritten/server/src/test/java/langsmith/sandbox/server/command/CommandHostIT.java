// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import langsmith.sandbox.frames.ErrorFrame;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.RunConfig;
import langsmith.sandbox.frames.StartedFrame;
import langsmith.sandbox.frames.StdoutFrame;
import langsmith.sandbox.server.command.TestServer.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Running, attaching, reattaching, and the responses to invalid frames. */
class CommandHostIT {
  @TempDir Path root;
  private TestServer server;

  @BeforeEach
  void start() {
    server = new TestServer(root, Settings.PLAIN);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void commandWithBothStreams_deliversThemAndTheExitCode() {
    TestSocket socket =
        server.connect().execute("printf 'h\\303\\251llo'; echo problem >&2; exit 7");
    assertThat(socket.started()).isPositive();
    TestSocket.Transcript all = socket.rest();
    assertThat(all.out()).isEqualTo("héllo");
    assertThat(all.err()).isEqualTo("problem\n");
    assertThat(all.exitCode).isEqualTo(7);
    assertThat(socket.closeCode()).isEqualTo(1000);
    assertThat(server.host.running()).isZero();
    assertThat(server.activity.get()).isPositive();
  }

  @Test
  void secondExecuteOnOneConnection_isInvalidFrameAndStartsNothing() {
    TestSocket socket = server.connect().execute("c1", "sleep 1000");
    socket.started();
    socket.execute("c2", "sleep 1000");
    assertThat(socket.next(ErrorFrame.class).errorType()).isEqualTo("InvalidFrame");
    assertThat(socket.closeCode()).isEqualTo(1008);
    assertThat(server.host.running()).isEqualTo(1);
  }

  @Test
  void commandThatASignalEnds_exitsWith128AndTheSignal() {
    TestSocket socket = server.connect().execute("kill -TERM $$");
    socket.started();
    assertThat(socket.rest().exitCode).isEqualTo(128 + 15);
  }

  @Test
  void environment_hasLayersAndNothingOfTheServer() {
    TestSocket socket =
        server
            .connect()
            .send(
                ExecuteFrame.builder()
                    .command(
                        "echo $BOX $LAYER $MINE; pwd; echo $HOME; env | grep -c '^MAVEN\\|^JAVA'")
                    .env(Map.of("LAYER", "command", "MINE", "mine"))
                    .cwd("/tmp")
                    .build());
    socket.started();
    assertThat(socket.rest().out())
        .isEqualTo(
            "yes command mine\n"
                + server.seen("/tmp")
                + "\n"
                + server.seen("/home/user")
                + "\n0\n");
  }

  @Test
  void runConfig_setsDirectoryAndEnvironment() {
    RunConfig config =
        RunConfig.builder()
            .workDir("/tmp")
            .envVars(Map.of("LAYER", "run"))
            .user(System.getProperty("user.name"))
            .build();
    TestSocket socket =
        server
            .connect()
            .send(ExecuteFrame.builder().command("echo $LAYER; pwd").runConfig(config).build());
    socket.started();
    assertThat(socket.rest().out()).isEqualTo("run\n" + server.seen("/tmp") + "\n");
  }

  @Test
  void reconnect_continuesAtTheOffsets() {
    TestSocket first =
        server.connect().execute("c1", "printf 0123456789; printf abcdef >&2; sleep 1000");
    first.started();
    first.output(16);
    first.drop();
    TestSocket second = server.connect().reconnect("c1", 4, 2);
    assertThat(second.next(StartedFrame.class).commandId()).isEqualTo("c1");
    TestSocket.Transcript rest = second.output(10);
    assertThat(rest.firstStdoutOffset).isEqualTo(4);
    assertThat(rest.out()).isEqualTo("456789");
    assertThat(rest.firstStderrOffset).isEqualTo(2);
    assertThat(rest.err()).isEqualTo("cdef");
  }

  @Test
  void reconnectToAFinishedCommand_deliversTheRestAndTheExit() {
    TestSocket first = server.connect().execute("c1", "printf 0123456789; exit 3");
    first.started();
    first.rest();
    TestSocket second = server.connect().reconnect("c1", 10, 0);
    second.started();
    TestSocket.Transcript rest = second.rest();
    assertThat(rest.frames).hasSize(1);
    assertThat(rest.exitCode).isEqualTo(3);
  }

  @Test
  void reconnectInsideACharacter_startsAtItsFirstByte() {
    TestSocket first = server.connect().execute("c1", "printf 'a\\360\\237\\230\\200b'");
    first.started();
    first.rest();
    for (int offset = 1; offset <= 4; offset++) {
      TestSocket again = server.connect().reconnect("c1", offset, 0);
      again.started();
      StdoutFrame frame = again.next(StdoutFrame.class);
      assertThat(frame.offset()).isEqualTo(1);
      assertThat(frame.data()).isEqualTo("😀b");
    }
  }

  @Test
  void executeWithAKnownId_attachesFromTheStartWithoutASecondRun() {
    String command = "echo run >> runs; echo out; read x < go; cat runs";
    TestSocket first = server.connect().execute("c1", "mkfifo go; " + command);
    int pid = first.started();
    first.output(4);
    TestSocket second = server.connect().execute("c1", command);
    assertThat(second.started()).isEqualTo(pid);
    TestSocket release = server.connect().execute("echo > go");
    release.started();
    assertThat(first.rest().out()).isEqualTo("run\n");
    assertThat(second.rest().out()).isEqualTo("out\nrun\n");
    TestSocket third = server.connect().execute("c1", "echo something else");
    assertThat(third.started()).isEqualTo(pid);
    assertThat(third.rest().out()).isEqualTo("out\nrun\n");
  }

  @Test
  void manyExecutesOfOneIdAtOnce_runOnce() {
    TestSocket[] sockets = new TestSocket[8];
    for (int i = 0; i < sockets.length; i++) {
      sockets[i] = server.connect();
    }
    for (TestSocket socket : sockets) {
      socket.execute("same", "echo run >> runs; cat runs");
    }
    for (TestSocket socket : sockets) {
      socket.started();
      assertThat(socket.rest().out()).isEqualTo("run\n");
    }
  }

  @Test
  void withoutAcknowledgement_reconnectSendsOutputAtOnce(@TempDir Path other) {
    try (TestServer silent = new TestServer(other, Settings.PLAIN.withoutAcknowledgement())) {
      TestSocket first = silent.connect().execute("c1", "printf 0123456789");
      first.started();
      first.rest();
      assertThat(silent.connect().reconnect("c1", 7, 0).rest().out()).isEqualTo("789");
    }
  }

  @Test
  void finishedCommandAfterItsTtl_isSessionExpired() {
    TestSocket first =
        server
            .connect()
            .send(ExecuteFrame.builder().command("true").commandId("c1").ttlSeconds(1).build());
    first.started();
    first.rest();
    await()
        .untilAsserted(
            () -> {
              TestSocket again = server.connect().reconnect("c1", 0, 0);
              assertThat(again.next(ErrorFrame.class).errorType()).isEqualTo("SessionExpired");
            });
    TestSocket restart = server.connect().execute("c1", "echo again");
    assertThat(restart.next(ErrorFrame.class).errorType()).isEqualTo("SessionExpired");
  }

  @Test
  void unknownCommand_isCommandNotFound() {
    TestSocket socket = server.connect().reconnect("nobody", 0, 0);
    assertThat(socket.next(ErrorFrame.class).errorType()).isEqualTo("CommandNotFound");
    assertThat(socket.closeCode()).isEqualTo(1000);
  }

  @Test
  void offsetBeyondTheEnd_isInvalidOffset() {
    TestSocket first = server.connect().execute("c1", "printf 0123456789");
    first.started();
    first.rest();
    ErrorFrame error = server.connect().reconnect("c1", 11, 0).next(ErrorFrame.class);
    assertThat(error.errorType()).isEqualTo("InvalidOffset");
    assertThat(error.error())
        .isEqualTo("stdout_offset is 11, but only 10 bytes were written so far");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "null",
        "[1]",
        "{\"type\":\"execute\"}",
        "{\"type\":\"execute\",\"command\":\"true\",\"timeout_seconds\":-1}",
        "{\"type\":\"execute\",\"command\":\"true\",\"shell\":\"bash\"}",
        "{\"type\":\"execute\",\"command\":\"true\",\"env\":{\"A=B\":\"x\"}}",
        "{\"type\":\"execute\",\"command\":\"true\",\"cwd\":\"/\",\"run_config\":{}}",
        "{\"type\":\"execute\",\"command\":\"true\",\"command_id\":\"\"}",
        "{\"type\":\"execute\",\"command\":\"a\\u0000b\"}",
        "{\"type\":\"reconnect\"}",
        "{\"type\":\"reconnect\",\"command_id\":\"\"}",
        "{\"type\":\"reconnect\",\"command_id\":\"x\",\"stdout_offset\":-1}",
        "{\"type\":\"input\",\"data\":\"x\"}",
        "{\"type\":\"mystery\"}",
        "{\"type\":\"kill\"}{}"
      })
  void badFirstFrame_isInvalidFrameAndClosedWith1008(String frame) {
    TestSocket socket = server.connect().send(frame);
    assertThat(socket.next(ErrorFrame.class).errorType()).isEqualTo("InvalidFrame");
    assertThat(socket.closeCode()).isEqualTo(1008);
    assertThat(server.host.running()).isZero();
  }

  @Test
  void binaryMessage_isClosedWith1003() {
    TestSocket socket = server.connect().sendBinary();
    assertThat(socket.next(ErrorFrame.class).errorType()).isEqualTo("InvalidFrame");
    assertThat(socket.closeCode()).isEqualTo(1003);
  }

  @Test
  void unknownLaterFrame_isIgnored() {
    TestSocket socket = server.connect().send(ExecuteFrame.builder().command("cat").build());
    socket.started();
    socket
        .send("{\"type\":\"mystery\",\"x\":1}")
        .send("{\"type\":\"ssh_agent_data\",\"channel_id\":\"c\",\"data\":\"\"}");
    socket.send("{\"type\":\"input\",\"data\":\"x\"}").send("{\"type\":\"close_stdin\"}");
    assertThat(socket.rest().out()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"input\"}",
        "{\"type\":\"resize\",\"cols\":0,\"rows\":5}",
        "{\"type\":\"resize\",\"cols\":5,\"rows\":65536}",
        "}"
      })
  void badLaterFrame_endsTheAttachmentButNotTheCommand(String frame) {
    TestSocket socket =
        server.connect().send(ExecuteFrame.builder().command("cat").commandId("c1").build());
    socket.started();
    socket.send(frame);
    assertThat(socket.next(ErrorFrame.class).errorType()).isEqualTo("InvalidFrame");
    assertThat(socket.closeCode()).isEqualTo(1008);
    server.connect().reconnect("c1", 0, 0).started();
    assertThat(server.host.running()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"execute\",\"command\":\"true\",\"shell\":\"/no/such/shell\"}",
        "{\"type\":\"execute\",\"command\":\"true\",\"cwd\":\"missing\"}",
        "{\"type\":\"execute\",\"command\":\"true\",\"cwd\":\"../../..\"}",
        "{\"type\":\"execute\",\"command\":\"true\",\"run_config\":{\"user\":\"no such user\"}}",
        "{\"type\":\"execute\",\"command\":\"true\",\"run_config\":{\"user\":\"nobody-of-that-name\"}}"
      })
  void commandThatCannotStart_isCommandError(String frame) {
    TestSocket socket = server.connect().send(frame);
    assertThat(socket.next(ErrorFrame.class).errorType()).isEqualTo("CommandError");
    assertThat(socket.closeCode()).isEqualTo(1000);
    assertThat(server.host.running()).isZero();
  }

  @Test
  void close_closesSocketsWith1001() {
    TestSocket running = server.connect().execute("sleep 1000");
    running.started();
    TestSocket idle = server.connect();
    server.host.close();
    assertThat(running.closeCode()).isEqualTo(1001);
    assertThat(idle.closeCode()).isEqualTo(1001);
    assertThat(server.connect().closeCode()).isEqualTo(1001);
  }
}
