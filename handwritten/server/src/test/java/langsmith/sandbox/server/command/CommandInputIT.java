// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import langsmith.sandbox.frames.CloseStdinFrame;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.ExitFrame;
import langsmith.sandbox.frames.InputFrame;
import langsmith.sandbox.server.command.TestServer.Settings;
import langsmith.sandbox.testing.TestLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard input over a pipe. */
class CommandInputIT {
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

  private static InputFrame input(String data) {
    return InputFrame.builder().data(data).build();
  }

  private static CloseStdinFrame end() {
    return CloseStdinFrame.builder().build();
  }

  @Test
  void input_isEchoedAndEndsAfterWhatWasSentBefore() {
    TestSocket socket =
        server.connect().send(ExecuteFrame.builder().command("cat; echo end").build());
    socket.started();
    socket.send(input("héllo ")).send(input("wörld\n"));
    assertThat(socket.output(14).out()).isEqualTo("héllo wörld\n");
    socket.send(input("last\n")).send(end()).send(end()).send(input("too late"));
    assertThat(socket.rest().out()).isEqualTo("last\nend\n");
  }

  @Test
  void inputBeforeStarted_isNotLost() {
    TestSocket socket =
        server
            .connect()
            .send(ExecuteFrame.builder().command("cat").build())
            .send(input("early"))
            .send(end());
    socket.started();
    assertThat(socket.rest().out()).isEqualTo("early");
  }

  @Test
  void closeStdinInExecute_isTheEndOfInputAtOnce() {
    TestSocket socket =
        server
            .connect()
            .send(ExecuteFrame.builder().command("cat; echo end").closeStdin(true).build());
    socket.started();
    socket.send(input("dropped"));
    assertThat(socket.rest().out()).isEqualTo("end\n");
  }

  @Test
  void closeStdinAfterReconnect_works() {
    TestSocket first =
        server
            .connect()
            .send(ExecuteFrame.builder().command("cat; echo end").commandId("c1").build());
    first.started();
    first.send(input("a"));
    first.output(1);
    first.drop();
    TestSocket second = server.connect().reconnect("c1", 1, 0);
    second.started();
    second.send(input("b")).send(end());
    assertThat(second.rest().out()).isEqualTo("bend\n");
  }

  @Test
  void closeStdinBeforeReconnect_isHeldForTheCommand() {
    TestSocket first =
        server
            .connect()
            .send(ExecuteFrame.builder().command("cat; echo end").commandId("c1").build());
    first.started();
    first.send(input("a"));
    first.output(1);
    first.drop();
    TestSocket second = server.connect().send(end()).reconnect("c1", 1, 0);
    second.started();
    assertThat(second.rest().out()).isEqualTo("end\n");
  }

  @Test
  void closeStdinBeforeExecute_isHeldForTheCommand() {
    TestSocket socket =
        server.connect().send(end()).send(ExecuteFrame.builder().command("cat; echo end").build());
    socket.started();
    assertThat(socket.rest().out()).isEqualTo("end\n");
  }

  @Test
  void clientThatDropsTcpRightAfterExit_logsNothing() {
    for (int i = 0; i < 20; i++) {
      TestSocket socket = server.connect().send(ExecuteFrame.builder().command("true").build());
      socket.started();
      socket.next(ExitFrame.class);
      socket.drop();
    }
    TestSocket last = server.connect().send(ExecuteFrame.builder().command("true").build());
    last.started();
    last.rest();
    assertThat(TestLog.instance().lines()).isEmpty();
  }

  @Test
  void exit_isFollowedByTheCloseFrameAtOnce() {
    TestSocket socket = server.connect().execute("echo done; exit 3");
    socket.started();
    assertThat(socket.rest().exitCode).isEqualTo(3);

    assertThat(socket.closesBeforePong()).isTrue();
    assertThat(socket.closeCode()).isEqualTo(1000);
  }

  @Test
  void moreInputThanTheQueueHolds_waitsForTheCommand() {
    String piece = "x".repeat(64 * 1024);
    TestSocket socket =
        server.connect().send(ExecuteFrame.builder().command("sleep 0.3; wc -c").build());
    socket.started();
    for (int i = 0; i < 48; i++) {
      socket.send(input(piece));
    }
    socket.send(end());
    assertThat(socket.rest().out().strip()).isEqualTo(String.valueOf(48 * 64 * 1024));
  }

  @Test
  void clientThatLeavesWhileItsInputWaits_isNoticed() {
    TestSocket socket =
        server
            .connect()
            .send(ExecuteFrame.builder().command("sleep 1000").killOnDisconnect(true).build());
    int pid = socket.started();
    String megabyte = "x".repeat(1 << 20);
    for (int i = 0; i < 32; i++) {
      socket.send(input(megabyte));
    }
    socket.reset();
    await().until(() -> !server.alive(pid));
  }

  @Test
  void inputThatNobodyReads_doesNotDelayTheExit() {
    TestSocket socket =
        server.connect().send(ExecuteFrame.builder().command("read line; echo got $line").build());
    socket.started();
    socket.send(input("first\n")).send(input("x".repeat(300_000)));
    TestSocket.Transcript all = socket.rest();
    assertThat(all.out()).isEqualTo("got first\n");
    assertThat(all.exitCode).isZero();
  }
}
