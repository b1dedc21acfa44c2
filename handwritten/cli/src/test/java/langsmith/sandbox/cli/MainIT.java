// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.SandboxInfo;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The command line as a process, against a server of this test or its own. */
class MainIT {
  private static SandboxServer server;
  private static SandboxClient client;
  private static Sandbox sandbox;

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

  @Test
  void run_passesExitCodeThrough_withAServerOfItsOwn() throws Exception {
    try (JavaProcess main = JavaProcess.main(Map.of(), "run", "--", "bash", "-c", "exit 7")) {
      assertThat(main.exitCode()).isEqualTo(7);
      assertThat(main.out()).isEmpty();
    }
  }

  @Test
  void run_showsBothStreams_andLeavesArgumentsAlone() throws Exception {
    String script = "printf '%s\\n' \"$@\"; echo err >&2; exit 3";
    try (JavaProcess main =
        run("bash", "-c", script, "name", "two words", "$HOME", "it's", "", "é 砂 🚀", "-x")) {
      assertThat(main.out()).isEqualTo("two words\n$HOME\nit's\n\né 砂 🚀\n-x\n");
      assertThat(main.err()).isEqualTo("err\n");
      assertThat(main.exitCode()).isEqualTo(3);
    }
  }

  @Test
  void standardInput_reachesTheCommand_byteByByte() throws Exception {
    try (JavaProcess main =
        JavaProcess.main(settings(), "run", "--sandbox", "box", "-i", "--", "sha256sum")) {
      try (OutputStream in = main.in()) {
        in.write(new byte[] {0, (byte) 0xff, '\n', 'x'});
      }
      assertThat(main.out())
          .isEqualTo("578d6126089a1e285e430aa755bb637bbc1f23d08e0938a2bf3c9b06916cb62c  -\n");
      assertThat(main.exitCode()).isZero();
    }
  }

  @Test
  void ctrlC_killsTheRemoteCommand_andSaysSo() throws Exception {
    try (JavaProcess main = run("bash", "-c", "echo ready; exec sleep 1357")) {
      assertThat(main.readLine()).isEqualTo("ready");
      List<ProcessHandle> remote = processes("sleep 1357");
      assertThat(remote).isNotEmpty();

      main.interrupt();

      assertThat(main.exitCode()).isEqualTo(Main.INTERRUPTED);
      assertThat(main.err()).isEqualTo("interrupted: killed the remote command (exit code 137)\n");
      // The sandbox still exists, so the kill ended them.
      assertThat(remote)
          .allSatisfy(p -> assertThat(p.onExit()).succeedsWithin(Duration.ofSeconds(30)));
    }
    assertThat(sandbox.run("echo alive").stdout()).isEqualTo("alive\n");
  }

  @Test
  void ctrlC_deletesTheSandboxThatWasMadeForTheCall() throws Exception {
    try (JavaProcess main =
        JavaProcess.main(settings(), "run", "--", "bash", "-c", "echo ready; exec sleep 1000")) {
      assertThat(main.readLine()).isEqualTo("ready");
      assertThat(client.sandboxes().list()).hasSize(2);

      main.interrupt();

      assertThat(main.exitCode()).isEqualTo(Main.INTERRUPTED);
      assertThat(client.sandboxes().list()).extracting(SandboxInfo::name).containsExactly("box");
    }
  }

  @Test
  void ctrlC_withAServerOfItsOwn_leavesNothingBehind() throws Exception {
    try (JavaProcess main =
        JavaProcess.main(Map.of(), "run", "--", "bash", "-c", "echo ready; exec sleep 1358")) {
      assertThat(main.readLine()).isEqualTo("ready");
      List<ProcessHandle> own = main.descendants();
      assertThat(own).isNotEmpty();

      main.interrupt();

      assertThat(main.exitCode()).isEqualTo(Main.INTERRUPTED);
      assertThat(main.err()).contains("interrupted: killed the remote command");
      assertThat(own)
          .allSatisfy(p -> assertThat(p.onExit()).succeedsWithin(Duration.ofSeconds(30)));
    }
  }

  @Test
  void wrongKey_isOneLine() throws Exception {
    Map<String, String> settings =
        Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", "wrong-4711");
    try (JavaProcess main = JavaProcess.main(settings, "run", "--", "true")) {
      assertThat(main.exitCode()).isEqualTo(Main.NOT_PERMITTED);
      assertThat(main.err()).matches("error: .*401.*key.*\n").doesNotContain("4711");
    }
  }

  @Test
  void serve_printsWhatClientsNeed_andEndsWithCtrlC() throws Exception {
    try (JavaProcess main = JavaProcess.main(Map.of(), "serve", "--api-key", "k-1")) {
      String endpoint = main.readLine().replace("export LANGSMITH_ENDPOINT=", "");
      assertThat(main.readLine()).isEqualTo("export LANGSMITH_API_KEY=k-1");
      try (SandboxClient other = SandboxClient.builder().endpoint(endpoint).apiKey("k-1").build()) {
        Sandbox left = other.sandboxes().create(CreateSandbox.fromDefault());
        assertThat(left.run("exit 5").exitCode()).isEqualTo(5);
      }
      main.interrupt();
      assertThat(main.exitCode()).isEqualTo(Main.INTERRUPTED);
    }
  }

  @Test
  void serve_onAPortThatIsTaken_isOneLine() {
    String port = server.endpoint().substring(server.endpoint().lastIndexOf(':') + 1);
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine(Main.ofProcess())
            .setErr(new PrintWriter(err))
            .execute("serve", "--port", port);

    assertThat(code).isEqualTo(Main.LOCAL_FILE);
    assertThat(err.toString()).matches("error: cannot listen on port " + port + ": .*\\R");
  }

  @Test
  void demo_endsWithTheVerdict() {
    StringWriter out = new StringWriter();
    int code =
        Main.commandLine(Main.ofProcess())
            .setOut(new PrintWriter(out))
            .execute("demo", "--megabytes", "2", "--seed", "5");

    assertThat(code).isZero();
    assertThat(out.toString().lines())
        .last()
        .asString()
        .matches("OK: [0-9]+ bytes, [1-9][0-9]* reconnects, 0 lost, 0 repeated, exit 0");
  }

  private static JavaProcess run(String... command) {
    String[] arguments = new String[command.length + 4];
    System.arraycopy(new String[] {"run", "--sandbox", "box", "--"}, 0, arguments, 0, 4);
    System.arraycopy(command, 0, arguments, 4, command.length);
    return JavaProcess.main(settings(), arguments);
  }

  private static Map<String, String> settings() {
    return Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", server.apiKey());
  }

  private static List<ProcessHandle> processes(String commandLine) {
    return ProcessHandle.current()
        .descendants()
        .filter(p -> p.info().commandLine().orElse("").endsWith(commandLine))
        .toList();
  }
}
