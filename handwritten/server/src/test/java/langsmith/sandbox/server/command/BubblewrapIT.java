// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.InputFrame;
import langsmith.sandbox.frames.RunConfig;
import langsmith.sandbox.server.command.TestServer.Settings;
import langsmith.sandbox.testing.RequiresBubblewrap;
import langsmith.sandbox.testing.RequiresRoot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands in bubblewrap. */
@RequiresBubblewrap
class BubblewrapIT {
  @TempDir Path directory;
  private TestServer server;
  private Path root;

  @BeforeEach
  void start() {
    root = directory.resolve("box");
    server = new TestServer(root, Settings.PLAIN.inBubblewrap());
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private TestSocket.Transcript run(String command) {
    TestSocket socket = server.connect().execute(command);
    socket.started();
    return socket.rest();
  }

  @Test
  void absolutePaths_meanTheSameToFilesAndCommands() throws Exception {
    Files.createDirectories(root.resolve("data"));
    Files.writeString(root.resolve("data/in"), "hello");
    TestSocket.Transcript all =
        run("cat /data/in; pwd; echo $HOME; echo out > /data/out; echo more > /tmp/more; exit 3");
    assertThat(all.err()).isEmpty();
    assertThat(all.out()).isEqualTo("hello/home/user\n/home/user\n");
    assertThat(all.exitCode).isEqualTo(3);
    assertThat(root.resolve("data/out")).hasContent("out\n");
    assertThat(root.resolve("tmp/more")).hasContent("more\n");
  }

  /** Ids of processes are given in their order here, so helpers would leave gaps. */
  @Test
  void command_isOneProcess_withoutHelpers() {
    int first = Integer.parseInt(run("echo $$").out().strip());
    int second = Integer.parseInt(run("echo $$").out().strip());
    int third = Integer.parseInt(run("echo $$").out().strip());
    assertThat(second).isEqualTo(first + 1);
    assertThat(third).isEqualTo(first + 2);
  }

  @Test
  void hostFilesAndProcesses_areNotVisible() throws Exception {
    Files.writeString(directory.resolve("secret"), "x");
    TestSocket.Transcript all =
        run(
            "ls "
                + directory
                + "; ls -A /home /root; ls /proc | grep -c '^[0-9]'; echo x > /usr/x; hostname");
    assertThat(all.err())
        .contains("cannot access '" + directory + "'")
        .contains("Read-only file system");
    assertThat(all.out()).startsWith("/home:\nuser\n").endsWith("sandbox\n");
    int processes =
        Integer.parseInt(
            all.out().lines().filter(line -> line.matches("\\d+")).findFirst().orElseThrow());
    assertThat(processes).isLessThan(6);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void descriptorsOfTheServer_areNotInherited(boolean terminal) {
    TestSocket socket =
        server
            .connect()
            .send(ExecuteFrame.builder().command("ls -l /proc/self/fd").pty(terminal).build());
    socket.started();
    assertThat(socket.rest().out().lines().filter(line -> line.contains(" -> ")))
        .isNotEmpty()
        .allMatch(line -> line.strip().matches(".* -> (pipe:\\[\\d+\\]|/dev/.*|/proc/\\d+/fd)"));
  }

  @Test
  void directories_areTheBoxesOrTheSystems() {
    TestSocket own =
        server.connect().send(ExecuteFrame.builder().command("pwd").cwd("/tmp").build());
    own.started();
    assertThat(own.rest().out()).isEqualTo("/tmp\n");
    TestSocket system =
        server.connect().send(ExecuteFrame.builder().command("pwd").cwd("/usr/bin").build());
    system.started();
    assertThat(system.rest().out()).isEqualTo("/usr/bin\n");
  }

  @Test
  void loaderVariables_reachTheCommandButNotBubblewrap() {
    RunConfig config = RunConfig.builder().envVars(Map.of("LD_DEBUG", "libs", "A", "b")).build();
    TestSocket socket =
        server
            .connect()
            .send(ExecuteFrame.builder().command("echo $A $LD_DEBUG").runConfig(config).build());
    socket.started();
    TestSocket.Transcript all = socket.rest();
    assertThat(all.out()).isEqualTo("b libs\n");
    assertThat(all.err()).doesNotContain("libcap");
  }

  @Test
  void terminal_worksInside() {
    TestSocket socket = server.connect().send(ExecuteFrame.builder().pty(true).build());
    socket.started();
    socket.send(InputFrame.builder().data("stty size; echo $((6*7)); exit 4\n").build());
    TestSocket.Transcript all = socket.rest();
    assertThat(all.out()).contains("24 80\r\n").contains("42\r\n");
    assertThat(all.exitCode).isEqualTo(4);
  }

  @Test
  void signal_isReportedAs128AndTheSignal() {
    assertThat(run("kill -SEGV $$").exitCode).isEqualTo(128 + 11);
  }

  @Test
  @RequiresRoot
  void otherUser_isPossibleForRoot() {
    RunConfig config = RunConfig.builder().user("12345:54321").build();
    TestSocket socket =
        server
            .connect()
            .send(ExecuteFrame.builder().command("id -u; id -g").runConfig(config).build());
    socket.started();
    assertThat(socket.rest().out()).isEqualTo("12345\n54321\n");
  }
}
