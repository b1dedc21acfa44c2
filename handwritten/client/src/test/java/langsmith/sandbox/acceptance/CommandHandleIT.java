// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.OnCancel;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.error.CommandInterruptedException;
import langsmith.sandbox.error.CommandNotFoundException;
import langsmith.sandbox.error.CommandTimeoutException;
import langsmith.sandbox.error.ResultPendingException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.server.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands from their start to their end, over connections that hold. */
class CommandHandleIT {
  /** Waits until the test has written the file that is named. */
  private static final String WAIT_FOR_GO = "until [ -e go-%s ]; do sleep 0.02; done; ";

  @RegisterExtension static final LocalService service = LocalService.standard();

  @Test
  void run_givesExitCodeAndBothStreams() {
    ExecutionResult result = sandbox().run("echo out; echo err >&2; exit 7");

    assertThat(result.exitCode()).isEqualTo(7);
    assertThat(result.isSuccess()).isFalse();
    assertThat(result.killed()).isFalse();
    assertThat(result.stdout()).isEqualTo("out\n");
    assertThat(result.stderr()).isEqualTo("err\n");
    assertThat(result.output().stdout().isComplete()).isTrue();
  }

  @Test
  void environmentDirectoryAndShell_reachTheCommand() {
    sandbox().write("/tmp/here", "");
    Command command =
        Command.of("echo \"$GREETING $(ls here) $0\"")
            .env("GREETING", "héllo wörld")
            .cwd("/tmp")
            .shellPath("/bin/sh");

    assertThat(sandbox().run(command).stdout()).matches("héllo wörld here .*sh\n");
  }

  @Test
  void iteration_givesEverythingInOrder_thenTheResult() {
    try (CommandHandle handle =
        sandbox().start("for i in $(seq 1000); do echo o$i; echo e$i >&2; done")) {
      Received received = Received.of(handle);

      assertThat(handle.result().exitCode()).isZero();
      assertThat(received.stdout().lines()).hasSize(1000).endsWith("o1000");
      assertThat(received.stderr().lines()).hasSize(1000).endsWith("e1000");
      assertThat(handle.lastStdoutOffset()).isEqualTo(received.stdout().length());
      assertThat(handle.lastStderrOffset()).isEqualTo(received.stderr().length());
    }
  }

  @Test
  void outputArrivesWhileTheCommandRuns() {
    try (CommandHandle handle = sandbox().start("echo early; " + waitFor("early") + "echo late")) {
      Iterator<OutputChunk> chunks = handle.iterator();
      assertThat(chunks.next().text()).isEqualTo("early\n");

      go("early");

      assertThat(chunks.next().text()).isEqualTo("late\n");
      assertThat(chunks.hasNext()).isFalse();
      assertThat(handle.result().exitCode()).isZero();
    }
  }

  @Test
  void secondIteration_isRefused() {
    try (CommandHandle handle = sandbox().start("true")) {
      assertThat(handle.iterator().hasNext()).isFalse();

      assertThatThrownBy(handle::iterator)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("once");
    }
  }

  @Test
  void resultWithTimeout_saysThatItIsPending_andWorksLater() {
    try (CommandHandle handle = sandbox().start("echo some; " + waitFor("pending") + "exit 3")) {
      ResultPendingException pending =
          catchThrowableOfType(
              ResultPendingException.class, () -> handle.result(Duration.ofMillis(1)));
      assertThat(pending.commandId()).isEqualTo(handle.commandId());

      go("pending");

      assertThat(handle.result(Duration.ofMinutes(1)).exitCode()).isEqualTo(3);
      assertThat(handle.result().stdout()).isEqualTo("some\n");
    }
  }

  @Test
  void pid_isThatOfALivingProcess() {
    try (CommandHandle handle = sandbox().start("sleep 1000")) {
      assertThat(handle.pid()).isPositive();
      handle.kill();
      assertThat(handle.result().exitCode()).isEqualTo(137);
    }
  }

  @Test
  void timeLimit_isATimeoutWithTheOutputSoFar() {
    Command command = Command.of("echo so far; sleep 1000").timeout(Duration.ofSeconds(1));

    CommandTimeoutException timeout =
        catchThrowableOfType(CommandTimeoutException.class, () -> sandbox().run(command));

    assertThat(timeout.output().stdout().text()).isEqualTo("so far\n");
    assertThat(timeout).hasMessageContaining("timed out").hasMessageContaining("1");
  }

  @Test
  void close_leavesTheCommandRunning_andAttachGoesOn() {
    CommandHandle handle = sandbox().start("echo one; " + waitFor("close") + "echo two");
    assertThat(handle.iterator().next().text()).isEqualTo("one\n");
    long seen = handle.lastStdoutOffset();
    handle.close();
    assertThatThrownBy(handle::result)
        .isInstanceOf(CommandDetachedException.class)
        .hasMessageContaining(handle.commandId());
    go("close");
    try (CommandHandle again = sandbox().attach(handle.commandId(), seen, 0)) {
      assertThat(Received.tailOf(again, seen, 0).stdout()).isEqualTo("two\n");
      assertThat(again.result().exitCode()).isZero();
    }
  }

  @Test
  void attachFromTheStart_givesEverythingAgain() {
    try (CommandHandle first = sandbox().start("echo everything; exit 4")) {
      assertThat(first.result().exitCode()).isEqualTo(4);
      try (CommandHandle second = sandbox().attach(first.commandId())) {
        assertThat(second.result().stdout()).isEqualTo("everything\n");
        assertThat(second.result().exitCode()).isEqualTo(4);
        assertThat(second.result().output().stdout().isComplete()).isTrue();
      }
    }
  }

  @Test
  void attachToAnUnknownCommand_saysSo() {
    try (CommandHandle handle = sandbox().attach("0123456789abcdef")) {
      assertThatThrownBy(handle::result)
          .isInstanceOf(CommandNotFoundException.class)
          .hasMessageContaining("0123456789abcdef")
          .hasMessageContaining(sandbox().name());
    }
  }

  @Test
  void input_reachesTheCommand_untilItIsClosed() {
    try (CommandHandle handle = sandbox().start(Command.of("cat; echo end").openStdin())) {
      handle.sendInput("héllo\n");
      handle.sendInput("🚀\n");
      handle.closeInput();
      handle.closeInput();

      assertThat(handle.result().stdout()).isEqualTo("héllo\n🚀\nend\n");
    }
  }

  @Test
  void inputWithoutOpenStdin_isRefused() {
    try (CommandHandle handle = sandbox().start(waitFor("stdin") + "cat")) {
      SandboxOperationException refused =
          catchThrowableOfType(SandboxOperationException.class, () -> handle.sendInput("x"));
      assertThat(refused.errorType()).isEqualTo("NotSent");

      go("stdin");

      assertThat(handle.result().stdout()).isEmpty();
    }
  }

  @Test
  void inputAfterTheEnd_isRefused() {
    try (CommandHandle handle = sandbox().start(Command.of("true").openStdin())) {
      assertThat(handle.result().exitCode()).isZero();

      assertThatThrownBy(() -> handle.sendInput("late"))
          .isInstanceOf(SandboxOperationException.class)
          .hasMessageContaining("was not done");
    }
  }

  @Test
  void terminal_getsItsSize_andFollowsResize() {
    // The protocol tells the size right after the start, so the command has to wait for it.
    String script =
        "until [ \"$(stty size)\" = '41 101' ]; do sleep 0.02; done; echo first;"
            + "until [ \"$(stty size)\" = '30 90' ]; do sleep 0.02; done; tty > /dev/null";
    try (CommandHandle handle = sandbox().start(Command.of(script).pty(101, 41))) {
      Iterator<OutputChunk> chunks = handle.iterator();
      assertThat(chunks.next().text()).startsWith("first");

      handle.resize(90, 30);

      assertThat(chunks.hasNext()).isFalse();
      assertThat(handle.result().exitCode()).isZero();
    }
  }

  @Test
  void resizeWithoutATerminal_isRefused() {
    try (CommandHandle handle = sandbox().start(waitFor("resize"))) {
      assertThatThrownBy(() -> handle.resize(80, 24))
          .isInstanceOf(SandboxOperationException.class)
          .hasMessageContaining("terminal");

      go("resize");

      assertThat(handle.result().exitCode()).isZero();
    }
  }

  @Test
  void shell_endsWithCtrlD() {
    try (CommandHandle handle = sandbox().start(Command.shell(80, 24))) {
      handle.sendInput("echo $((40 + 2)); exit 5\n");

      ExecutionResult result = handle.result();
      assertThat(result.exitCode()).isEqualTo(5);
      assertThat(result.stdout()).contains("42");
      assertThat(result.stderr()).isEmpty();
    }
    try (CommandHandle handle = sandbox().start(Command.of("cat").pty(80, 24))) {
      handle.sendInput("typed\n");
      handle.closeInput();

      assertThat(handle.result().exitCode()).isZero();
      assertThat(handle.result().stdout()).contains("typed");
    }
  }

  @Test
  void closeInputWithinALineOfATerminal_endsTheInput() {
    try (CommandHandle handle = sandbox().start(Command.of("cat; echo end").pty(80, 24))) {
      handle.sendInput("abc");
      handle.closeInput();
      handle.closeInput();

      assertThatThrownBy(() -> handle.sendInput("late"))
          .isInstanceOf(SandboxOperationException.class)
          .hasMessageContaining("closed");
      assertThat(handle.result().stdout()).contains("abc").contains("end");
    }
  }

  @Test
  void interruptedResult_killsOnRequestAndSaysSo() {
    try (CommandHandle handle = sandbox().start("sleep 600")) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(handle::result)
          .isInstanceOf(CommandInterruptedException.class)
          .hasMessageContaining("may be running");
      assertThatThrownBy(() -> handle.result(OnCancel.KILL))
          .isInstanceOf(CommandInterruptedException.class)
          .hasMessageContaining("a kill was sent");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(handle.result().exitCode()).isEqualTo(137);
    }
  }

  @Test
  void renewedConnectionInTheMiddle_losesNothing() {
    service.faults().next(Fault.none(), Fault.none());
    try (CommandHandle handle =
        sandbox().start("seq 20000; " + waitFor("reconnect") + "seq 20001 40000")) {
      Received received = new Received(0, 0);
      Iterator<OutputChunk> chunks = handle.iterator();
      received.add(chunks.next());
      handle.renewConnection();
      go("reconnect");
      chunks.forEachRemaining(received::add);

      assertThat(handle.result().exitCode()).isZero();
      assertThat(received.stdout().lines()).hasSize(40_000).endsWith("40000");
      assertThat(received.gaps()).isEmpty();
    }
  }

  @Test
  void reconnect_continuesInANewHandleAndDetachesTheOldOne() {
    try (CommandHandle first =
        sandbox().start("seq 20000; " + waitFor("reconnected") + "seq 20001 40000")) {
      Received received = new Received(0, 0);
      received.add(first.iterator().next());
      long consumed = first.checkpoint().stdoutOffset();
      try (CommandHandle second = first.reconnect()) {
        assertThat(second.checkpoint().stdoutOffset()).isEqualTo(consumed);
        go("reconnected");
        second.forEach(received::add);

        assertThat(second.commandId()).isEqualTo(first.commandId());
        assertThat(second.result().exitCode()).isZero();
        assertThat(second.result().output().stdout().startOffset()).isEqualTo(consumed);
      }
      assertThat(received.stdout().lines())
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 40_000).mapToObj(Integer::toString).toList());
      assertThat(received.gaps()).isEmpty();
      assertThatThrownBy(first::result).isInstanceOf(CommandDetachedException.class);
    }
  }

  @Test
  void kill_takesBackgroundChildrenAlong() {
    String script = "sleep 1234 & sleep 1234 & echo $! $$; wait";
    try (CommandHandle handle = sandbox().start(script)) {
      assertThat(handle.iterator().next().text()).isNotBlank();
      await().until(() -> sleeping("1234").size() >= 2);

      handle.kill();

      assertThat(handle.result().exitCode()).isEqualTo(137);
      await().until(() -> sleeping("1234").isEmpty());
    }
  }

  @Test
  void interruptedWaiter_leavesTheCommandAlone() {
    try (CommandHandle handle = sandbox().start(waitFor("interrupt") + "exit 6")) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(handle::result).isInstanceOf(CommandInterruptedException.class);
      assertThat(Thread.interrupted()).isTrue();

      go("interrupt");

      assertThat(handle.result().exitCode()).isEqualTo(6);
    }
  }

  private static List<ProcessHandle> sleeping(String argument) {
    return ProcessHandle.current()
        .descendants()
        .filter(p -> p.info().commandLine().orElse("").endsWith("sleep " + argument))
        .toList();
  }

  private static Sandbox sandbox() {
    return service.sandbox();
  }

  private static String waitFor(String name) {
    return WAIT_FOR_GO.formatted(name);
  }

  private static void go(String name) {
    sandbox().write("go-" + name, "");
  }
}
