// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Set;
import langsmith.sandbox.frames.ErrorFrame;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.KillFrame;
import langsmith.sandbox.server.command.TestServer.Settings;
import langsmith.sandbox.testing.HostProcesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How commands end: kills, limits, and remaining processes. */
class CommandProcessIT {
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
  void kill_endsTheGroupIncludingReparentedDescendants() {
    // The inner shell exits immediately, so only the group contains its child.
    String orphan = HostProcesses.uniqueSleep();
    TestSocket socket = server.connect().execute("(" + orphan + " & echo started); sleep 1000");
    int leader = socket.started();
    assertThat(socket.output(8).out()).isEqualTo("started\n");
    await().until(() -> HostProcesses.running(orphan) == 1);
    socket.send(KillFrame.builder().build());
    assertThat(socket.rest().exitCode).isEqualTo(137);
    await().until(() -> !server.alive(leader) && HostProcesses.running(orphan) == 0);
  }

  @Test
  void killTwiceAndAfterTheEnd_isHarmless() {
    TestSocket socket = server.connect().execute("sleep 1000");
    socket.started();
    socket.send(KillFrame.builder().build()).send(KillFrame.builder().build());
    assertThat(socket.rest().exitCode).isEqualTo(137);
    socket.send(KillFrame.builder().build());
    assertThat(socket.closeCode()).isEqualTo(1000);
  }

  @RepeatedTest(20)
  void killRightAfterExecute_isNotLost() {
    TestSocket socket = server.connect().execute("sleep 1000").send(KillFrame.builder().build());
    socket.started();
    assertThat(socket.rest().exitCode).isEqualTo(137);
  }

  @Test
  void outputBeforeAKill_isDelivered() {
    TestSocket socket = server.connect().execute("seq 1 20000; sleep 1000");
    socket.started();
    TestSocket.Transcript before = socket.output(1);
    socket.send(KillFrame.builder().build());
    TestSocket.Transcript rest = socket.rest();
    assertThat(rest.exitCode).isEqualTo(137);
    assertThat(before.out() + rest.out()).startsWith("1\n2\n").contains("\n100\n");
  }

  @Test
  void timeout_killsAndIsCommandTimeout() {
    TestSocket socket =
        server
            .connect()
            .send(
                ExecuteFrame.builder()
                    .command("echo before; sleep 1000")
                    .commandId("c1")
                    .timeoutSeconds(1)
                    .build());
    int pid = socket.started();
    TestSocket.Transcript all = socket.rest();
    assertThat(all.out()).isEqualTo("before\n");
    assertThat(all.error)
        .isEqualTo(
            ErrorFrame.builder()
                .errorType("CommandTimeout")
                .error("command timed out after 1s")
                .build());
    assertThat(server.alive(pid)).isFalse();
    TestSocket again = server.connect().reconnect("c1", 0, 0);
    again.started();
    assertThat(again.rest().error).isEqualTo(all.error);
  }

  @Test
  void killOnDisconnect_killsWithTheLastClient() {
    TestSocket first =
        server
            .connect()
            .send(
                ExecuteFrame.builder()
                    .command("sleep 1000")
                    .commandId("c1")
                    .killOnDisconnect(true)
                    .build());
    int pid = first.started();
    TestSocket second = server.connect().reconnect("c1", 0, 0);
    second.started();
    first.drop();
    assertThat(first.closeCode()).isPositive();
    assertThat(server.host.running()).isEqualTo(1);
    second.drop();
    await().until(() -> !server.alive(pid));
    TestSocket third = server.connect().reconnect("c1", 0, 0);
    third.started();
    assertThat(third.rest().exitCode).isEqualTo(137);
  }

  @Test
  void idleTimeout_killsACommandThatWasLeftAlone() {
    TestSocket first =
        server
            .connect()
            .send(ExecuteFrame.builder().command("sleep 1000").idleTimeoutSeconds(1).build());
    int pid = first.started();
    first.drop();
    await().until(() -> !server.alive(pid));
    await().until(() -> server.host.running() == 0);
  }

  @Test
  void idleTimeout_endsWhenAClientComesBack() {
    TestSocket first =
        server
            .connect()
            .send(
                ExecuteFrame.builder()
                    .command("sleep 2; echo survived")
                    .commandId("c1")
                    .idleTimeoutSeconds(1)
                    .build());
    first.started();
    first.drop();
    TestSocket second = server.connect().reconnect("c1", 0, 0);
    second.started();
    assertThat(second.rest().out()).isEqualTo("survived\n");
  }

  @Test
  void backgroundProcessThatHoldsTheOutput_doesNotDelayTheExit() {
    String left = HostProcesses.uniqueSleep();
    TestSocket socket = server.connect().execute(left + " & echo started");
    socket.started();
    TestSocket.Transcript all = socket.rest();
    assertThat(all.exitCode).isZero();
    assertThat(all.out()).isEqualTo("started\n");
    await().until(() -> HostProcesses.running(left) == 1);
    server.host.close();
    await().until(() -> HostProcesses.running(left) == 0);
  }

  @Test
  void close_endsEverythingEvenOutsideTheGroup() {
    String escaped = HostProcesses.uniqueSleep();
    TestSocket socket =
        server
            .connect()
            .execute(
                "setsid " + escaped + " & (setsid setsid " + escaped + " &); echo x; sleep 1000");
    int leader = socket.started();
    assertThat(socket.output(2).out()).isEqualTo("x\n");
    await().until(() -> HostProcesses.running(escaped) == 2);
    server.host.close();
    assertThat(server.alive(leader)).isFalse();
    assertThat(HostProcesses.running(escaped)).isZero();
    assertThat(server.host.running()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void manyCommands_leaveNoDescriptorOpen(boolean terminal) {
    ExecuteFrame frame =
        ExecuteFrame.builder().pty(terminal).command("echo x").ttlSeconds(0).build();
    long before = 0;
    for (int i = 0; i < 30; i++) {
      TestSocket socket = server.connect().send(frame);
      socket.started();
      socket.rest();
      socket.drop();
      assertThat(socket.closeCode()).isPositive();
      if (i == 4) {
        before = openDescriptors();
      }
    }
    long tolerated = before + 10;
    await().until(() -> openDescriptors() <= tolerated);
  }

  private static long openDescriptors() {
    String[] names = Path.of("/proc/self/fd").toFile().list();
    return names == null ? 0 : names.length;
  }

  @Test
  void silentCommands_needNoThreads() {
    server.connect().execute("sleep 1000").started();
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    for (int i = 0; i < 5; i++) {
      server.connect().execute("sleep 1000").started();
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !before.contains(thread))
        .extracting(Thread::getName)
        .noneMatch(name -> name.matches("sandbox-command-\\d+"));
  }

  @Test
  void close_leavesNoThread() {
    TestSocket socket = server.connect().execute("sleep 1000");
    socket.started();
    server.connect().send(ExecuteFrame.builder().pty(true).command("sleep 1000").build()).started();
    server.host.close();
    await()
        .until(
            () ->
                Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().startsWith("sandbox-command")));
  }
}
