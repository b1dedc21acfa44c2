// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.SandboxServer;
import langsmith.sandbox.testing.RequiresProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interactive programs, by keys and screens. */
@RequiresProgram(value = "tmux", debianPackage = "tmux")
class TerminalIT {
  private static SandboxServer server;
  private static SandboxClient client;
  private static Sandbox sandbox;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    server = SandboxServer.start();
    client = Backend.client(server).build();
    sandbox = client.sandboxes().open(CreateSandbox.fromDefault().name("box"));
  }

  @AfterAll
  static void stop() {
    sandbox.close();
    client.close();
    server.close();
  }

  private Tmux lsbx(String... arguments) {
    return Tmux.start(
        folder,
        Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", server.apiKey()),
        arguments);
  }

  private Tmux shell() {
    Tmux tmux = lsbx("shell", "box");
    // Without the shell's own prompt, so that lines are what programs print.
    tmux.type("PS1='ready> '; clear").press("Enter").shows("ready>");
    return tmux;
  }

  @Test
  void shell_hasTheSizeAndKindOfThisTerminal_andFollowsItsSize() {
    try (Tmux tmux = shell()) {
      tmux.type("echo $TERM $(stty size)").press("Enter").shows(tmux.kind() + " 30 100");
      tmux.resize(120, 40);
      await()
          .untilAsserted(
              () -> {
                tmux.press("C-l").type("stty size").press("Enter");
                tmux.shows("40 120");
              });
    }
  }

  @Test
  void exitCode_isThatOfTheShell() {
    try (Tmux tmux = shell()) {
      tmux.type("exit 7").press("Enter").shows("exit=7");
    }
  }

  @Test
  void ctrlCAndCtrlZ_goToTheProgram() {
    try (Tmux tmux = shell()) {
      tmux.type("echo a; sleep 1000; echo status $?").press("Enter").shows("a");
      tmux.press("C-c").shows("ready>");
      tmux.type("sh -c 'echo running; exec sleep 1001'").press("Enter").shows("running");
      tmux.press("C-z").shows("ready>");
      tmux.type("jobs | grep -o Stopped").press("Enter").shows("Stopped");
      tmux.type("kill %1; clear; echo done").press("Enter").shows("done");
    }
  }

  @Test
  void interpreter_readsAndPrints() {
    boolean found = sandbox.run("command -v python3").exitCode() == 0;
    assumeTrue(found, "python3 is not installed for all users (Debian: python3-minimal)");
    try (Tmux tmux = shell()) {
      tmux.type("python3").press("Enter").shows(">>>");
      tmux.type("print(6 * 7)").press("Enter").shows("42");
      tmux.press("C-d").shows("ready>");
    }
  }

  @Test
  @RequiresProgram(value = "top", debianPackage = "procps")
  void fullScreenProgram_drawsAndEnds() {
    try (Tmux tmux = shell()) {
      tmux.type("top").press("Enter").shows("COMMAND");
      tmux.type("q").shows("ready>");
    }
  }

  @Test
  @RequiresProgram(value = "vi", debianPackage = "vim-tiny")
  void editor_editsAFile() {
    try (Tmux tmux = shell()) {
      tmux.type("vi notes.txt").press("Enter").shows("~");
      tmux.type("ihéllo 砂").press("Escape").type("yyp").type(":wq").press("Enter").shows("ready>");
      await()
          .untilAsserted(
              () -> assertThat(sandbox.readText("notes.txt")).isEqualTo("héllo 砂\nhéllo 砂\n"));
    }
  }

  @Test
  @RequiresProgram(value = "less", debianPackage = "less")
  void pager_turnsPagesAndGivesTheScreenBack() {
    try (Tmux tmux = shell()) {
      tmux.type("seq 1000 | less").press("Enter").shows("29");
      tmux.press("Space").shows("58");
      tmux.type("G").shows("1000");
      tmux.type("q").shows("ready>");
      assertThat(tmux.screen()).doesNotContain("1000\n");
    }
  }

  @Test
  void paste_arrivesWhole() throws Exception {
    String lines =
        IntStream.range(0, 2000).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
    try (Tmux tmux = shell()) {
      tmux.type("echo reading; cat > pasted").press("Enter").shows("reading");
      tmux.paste(lines + "\n");
      tmux.press("C-d").type("clear; echo over").press("Enter").shows("over");
      assertThat(sandbox.readText("pasted")).isEqualTo(lines + "\n");
    }
  }

  @Test
  void lostConnections_areSurvived() {
    server.faults().next(Fault.resetAfterBytes(60), Fault.goingAwayAfterBytes(20));
    try (Tmux tmux = shell()) {
      tmux.type("seq 5").press("Enter").shows("5");
      tmux.type("echo and on").press("Enter").shows("and on");
      assertThat(tmux.screen().lines().filter(line -> line.matches("[1-5]"))).hasSize(5);
      assertThat(server.faults().pending()).isZero();
    } finally {
      server.faults().clear();
    }
  }

  @Test
  void detachKeys_leaveTheCommand_andAttachHasItDrawAgain() {
    String program =
        // A trap waits for the end of a read.
        "trap 'echo drawn' WINCH; echo up;"
            + " while :; do if read -r -t 0.2 line; then echo got $line; fi; done";
    String checkpoint;
    try (Tmux tmux = lsbx("run", "-it", "--sandbox", "box", "--", "bash", "-c", program)) {
      tmux.shows("up").type("first").press("Enter").shows("got first");
      tmux.press("C-p", "C-q").shows("exit=0");
      String screen = tmux.screen().replace("\n", "");
      checkpoint = screen.replaceAll("(?s).*attach -t (lsc1\\.\\S+?)exit=0.*", "$1");
      assertThat(screen).contains("the command is still running");
    }
    try (Tmux tmux = lsbx("attach", "-t", checkpoint)) {
      tmux.shows("drawn").type("second").press("Enter").shows("got second");
      assertThat(tmux.screen()).doesNotContain("first");
      tmux.press("C-c").shows("exit=130");
    }
  }

  @Test
  void questionsInOldOutput_areNotAnsweredAgain() {
    String commandId;
    try (Tmux tmux =
        lsbx(
            "run",
            "-it",
            "--sandbox",
            "box",
            "--",
            // Asks where the cursor is, and shows what it reads from then on.
            "stty -icanon -echo; printf '\\033[6nasked\\n'; dd bs=1 count=6 2>/dev/null | od -An -c;"
                + " cat -v")) {
      tmux.shows("R");
      tmux.press("C-p", "C-q").shows("exit=0");
      String screen = tmux.screen().replace("\n", "");
      commandId = screen.replaceAll("(?s).*lsc1\\.[^.]*\\.([0-9a-f]+)\\..*", "$1");
    }
    try (Tmux tmux = lsbx("attach", "-t", "--sandbox", "box", commandId)) {
      tmux.shows("asked").type("x").shows("x");
      assertThat(tmux.screen()).doesNotContain("^[[");
    }
  }

  @Test
  void withoutATerminal_saysSo() throws Exception {
    try (JavaProcess run =
        JavaProcess.main(
            Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", server.apiKey()),
            "run",
            "-t",
            "--sandbox",
            "box",
            "--",
            "cat")) {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.errors()).singleElement().asString().contains("must be a terminal");
    }
  }
}
