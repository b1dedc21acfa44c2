// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import langsmith.sandbox.frames.CloseStdinFrame;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.InputFrame;
import langsmith.sandbox.frames.KillFrame;
import langsmith.sandbox.frames.ResizeFrame;
import langsmith.sandbox.server.command.TestServer.Settings;
import langsmith.sandbox.testing.HostProcesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands with a terminal. */
class CommandTerminalIT {
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

  private TestSocket terminal(String command) {
    TestSocket socket =
        server.connect().send(ExecuteFrame.builder().pty(true).command(command).build());
    socket.started();
    return socket;
  }

  @Test
  void terminal_hasASizeAndMergesBothStreams() {
    TestSocket.Transcript all =
        terminal("stty size; echo problem >&2; test -t 0 && test -t 1 && exit 5").rest();
    assertThat(all.out()).isEqualTo("24 80\r\nproblem\r\n");
    assertThat(all.err()).isEmpty();
    assertThat(all.exitCode).isEqualTo(5);
  }

  @Test
  void sizeInTheVariables_isThereBeforeTheCommandBegins() {
    TestSocket socket =
        server
            .connect()
            .send(
                ExecuteFrame.builder()
                    .pty(true)
                    .command("stty size")
                    .env(Map.of("COLUMNS", "132", "LINES", "43"))
                    .build());
    socket.started();
    assertThat(socket.rest().out()).isEqualTo("43 132\r\n");
  }

  @Test
  void sizeInTheFirstResize_isThereBeforeTheCommandBegins() {
    TestSocket socket = terminal("stty size");
    socket.send(ResizeFrame.builder().cols(120).rows(40).build());
    assertThat(socket.rest().out()).isEqualTo("40 120\r\n");
  }

  @Test
  void terminal_hasANameAndJobControl() {
    TestSocket.Transcript all =
        terminal("tty; ps -o tpgid=,pgid= -p $$ | awk '{print $1==$2}'").rest();
    assertThat(all.out()).matches("/dev/pts/\\d+\r\n1\r\n");
  }

  @Test
  void resize_isSignalledToTheCommand() {
    TestSocket socket =
        terminal("trap 'stty size; exit 0' WINCH; echo ready; while :; do sleep 0.05; done");
    assertThat(socket.output(7).out()).isEqualTo("ready\r\n");
    socket.send(ResizeFrame.builder().cols(120).rows(40).build());
    assertThat(socket.rest().out()).isEqualTo("40 120\r\n");
  }

  @Test
  void shellWithoutACommand_isInteractive() {
    TestSocket socket =
        server.connect().send(ExecuteFrame.builder().pty(true).shell("/bin/sh").build());
    socket.started();
    socket.send(InputFrame.builder().data("stty -echo; echo $((6*7))\n").build());
    socket.send(InputFrame.builder().data("exit 9\n").build());
    TestSocket.Transcript all = socket.rest();
    assertThat(all.out()).contains("42\r\n");
    assertThat(all.exitCode).isEqualTo(9);
  }

  @Test
  void closeStdin_isIgnoredAndControlDEndsTheInput() {
    TestSocket socket = terminal("stty -echo; echo ready; cat; echo done");
    assertThat(socket.output(7).out()).isEqualTo("ready\r\n");
    socket.send(CloseStdinFrame.builder().build());
    socket.send(InputFrame.builder().data("hello\n").build());
    assertThat(socket.output(7).out()).isEqualTo("hello\r\n");
    socket.send(InputFrame.builder().data("\u0004").build());
    assertThat(socket.rest().out()).isEqualTo("done\r\n");
  }

  @RepeatedTest(10)
  void longOutput_isCompleteAtTheExit() {
    TestSocket.Transcript all = terminal("stty -onlcr; seq 1 100000").rest();
    assertThat(all.out().lines().count()).isEqualTo(100_000);
    assertThat(all.out()).endsWith("\n100000\n");
  }

  @Test
  void backgroundProcessThatHoldsTheTerminal_doesNotDelayTheExit() {
    String left = HostProcesses.uniqueSleep();
    TestSocket.Transcript all = terminal("trap '' HUP; " + left + " & echo started").rest();
    assertThat(all.exitCode).isZero();
    assertThat(all.out()).isEqualTo("started\r\n");
    server.host.close();
    await().until(() -> HostProcesses.running(left) == 0);
  }

  @Test
  void kill_endsEverythingOnTheTerminal() {
    String child = HostProcesses.uniqueSleep();
    TestSocket socket = terminal(child + " & echo started; wait");
    assertThat(socket.output(9).out()).isEqualTo("started\r\n");
    await().until(() -> HostProcesses.running(child) == 1);
    socket.send(KillFrame.builder().build());
    assertThat(socket.rest().exitCode).isEqualTo(137);
    await().until(() -> HostProcesses.running(child) == 0);
  }
}
