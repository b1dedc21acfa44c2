// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.KillFrame;
import langsmith.sandbox.server.command.TestServer.Settings;
import langsmith.sandbox.testing.HostProcesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A box is one machine: what commands leave in the background, until the box ends. */
class BackgroundIT {
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

  private TestSocket.Transcript run(String command) {
    TestSocket socket = server.connect().execute(command);
    socket.started();
    return socket.rest();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s & echo $!", "nohup %s & echo $!", "setsid %s & echo $!"})
  void backgroundProcess_isSeenAndSignalledByLaterCommands(String start) {
    String sleep = HostProcesses.uniqueSleep();
    String pid = run(start.formatted(sleep + " >/dev/null 2>&1")).out().strip();
    await().until(() -> HostProcesses.running(sleep) == 1);
    assertThat(run("tr '\\0' ' ' < /proc/" + pid + "/cmdline").out().strip()).isEqualTo(sleep);
    assertThat(run("kill " + pid).exitCode).isZero();
    await().until(() -> HostProcesses.running(sleep) == 0);
  }

  @Test
  void idInStarted_isTheOneThatOtherCommandsSee() {
    TestSocket first = server.connect().execute("exec sleep 1000");
    int pid = first.started();
    await().until(() -> run("cat /proc/" + pid + "/comm").out().equals("sleep\n"));
    assertThat(run("kill -TERM " + pid).exitCode).isZero();
    assertThat(first.rest().exitCode).isEqualTo(128 + 15);
  }

  @Test
  void outputLongAfterTheEnd_isReadSoThatTheProcessGoesOn() {
    TestSocket.Transcript all =
        run("(sleep 1.5; echo late; echo late >&2; echo alive > ~/alive) & echo early");
    assertThat(all.out()).isEqualTo("early\n");
    await().until(() -> Files.exists(root.resolve("home/user/alive")));
  }

  @Test
  void outputSoonAfterTheEnd_belongsToTheCommand() {
    assertThat(run("(sleep 0.05; echo soon) & echo early").out()).isEqualTo("early\nsoon\n");
  }

  @Test
  void endlessOutputInTheBackground_doesNotDelayTheEndForever() {
    TestSocket.Transcript all = run("yes & echo $! > ~/pid");
    assertThat(all.exitCode).isZero();
    assertThat(run("kill $(cat ~/pid)").exitCode).isZero();
  }

  @Test
  void muchOutputLongAfterTheEnd_doesNotBlockTheProcess() {
    run("(sleep 0.5; seq 1 200000; echo alive > ~/alive) & :");
    await().until(() -> Files.exists(root.resolve("home/user/alive")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "env -i setsid -f %s",
        "(env -i %s &)",
        "cd /; env -i setsid -f setsid -f %s </dev/null >/dev/null 2>&1",
        "(setsid setsid env -i %s &)"
      })
  void processThatHides_endsWithTheBox(String start) {
    String sleep = HostProcesses.uniqueSleep();
    run(start.formatted(sleep));
    await().until(() -> HostProcesses.running(sleep) == 1);
    server.host.close();
    assertThat(HostProcesses.running(sleep)).isZero();
  }

  @Test
  void fastForkers_endWithTheBoxWithinSeconds() {
    String mark = HostProcesses.uniqueSleep().replace("sleep ", "");
    TestSocket socket =
        server
            .connect()
            .execute(
                "f() { for i in $(seq 4); do (env -i setsid bash -c 'exec -a "
                    + mark
                    + " bash -c \"while :; do (sleep 0.01); done\"' &); done; }; f; echo up; sleep 1000");
    socket.started();
    assertThat(socket.output(3).out()).isEqualTo("up\n");
    long begin = System.nanoTime();
    server.host.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    assertThat(
            ProcessHandle.allProcesses()
                .filter(each -> HostProcesses.alive(each.pid()))
                .map(each -> each.info().commandLine().orElse(""))
                .filter(line -> line.startsWith(mark)))
        .isEmpty();
  }

  @Test
  void kill_leavesOtherSessionsToTheBox() {
    String sleep = HostProcesses.uniqueSleep();
    String member = HostProcesses.uniqueSleep();
    TestSocket socket =
        server.connect().execute("setsid -f " + sleep + "; " + member + " & echo ready; wait");
    socket.started();
    assertThat(socket.output(6).out()).isEqualTo("ready\n");
    await().until(() -> HostProcesses.running(sleep) == 1); // in a session of its own
    socket.send(KillFrame.builder().build());
    assertThat(socket.rest().exitCode).isEqualTo(137);
    await().until(() -> HostProcesses.running(member) == 0);
    assertThat(HostProcesses.running(sleep)).isEqualTo(1);
    server.host.close();
    assertThat(HostProcesses.running(sleep)).isZero();
  }

  @Test
  void everyProcessKilled_nextCommandRuns() {
    if (Settings.PLAIN.isolated()) {
      run("kill -9 -1 2>/dev/null; true");
    } else {
      // May be quicker than the launcher's report that the command has started.
      server.connect().execute("kill -9 $PPID").rest();
    }
    await().untilAsserted(() -> assertThat(run("echo again").out()).isEqualTo("again\n"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void signals_areFreshForEachCommand(boolean terminal) {
    TestSocket socket =
        server
            .connect()
            .send(
                ExecuteFrame.builder().pty(terminal).command("exec cat /proc/self/status").build());
    socket.started();
    assertThat(socket.rest().out().lines().filter(line -> line.matches("Sig(Blk|Ign|Cgt).*\\s*")))
        .hasSize(3)
        .allMatch(line -> line.strip().matches("Sig...:\\s+0{16}"));
  }
}
