// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The error messages of the command line; {@link MainIT} tests it as a process. */
class OneLineErrorsIT {
  private static SandboxServer server;
  private static SandboxClient client;
  private static Sandbox sandbox;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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
  void nothingWrong_isNotMentioned() {
    // A single argument is a shell line.
    assertThat(run("run", "--sandbox", "box", "--", "echo $((6 * 7)) | cat")).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo("42\n");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void unreachableEndpoint_isOneLine() throws IOException {
    Map<String, String> settings =
        Map.of("LANGSMITH_ENDPOINT", "http://127.0.0.1:" + freePort(), "LANGSMITH_API_KEY", "key");
    assertThat(run(settings, "run", "--", "true")).isEqualTo(Main.UNAVAILABLE);
    assertThat(err.toString(UTF_8)).matches("error: .*127\\.0\\.0\\.1:[0-9]+.*\n");
  }

  @Test
  void unknownSandbox_isOneLine() {
    assertThat(run("run", "--sandbox", "nowhere", "--", "true")).isEqualTo(Main.NOT_FOUND);
    assertThat(err.toString(UTF_8)).matches("error: .*nowhere.*\n");
  }

  @Test
  void refusedUpgrade_isOneLine() {
    server.faults().next(Fault.refuseUpgrade(404));
    assertThat(run("run", "--sandbox", "box", "--", "true")).isEqualTo(Main.UNAVAILABLE);
    assertThat(err.toString(UTF_8)).matches("error: .*refused with status 404.*\n");
  }

  @Test
  void forbiddenUpgrade_isOneLine() {
    server.faults().next(Fault.refuseUpgrade(403));
    assertThat(run("run", "--sandbox", "box", "--", "true")).isEqualTo(Main.NOT_PERMITTED);
    assertThat(err.toString(UTF_8)).matches("error: .*refused with status 403.*\n");
  }

  @Test
  void malformedFrame_isOneLine() {
    server.faults().next(Fault.sendRaw("nonsense"));
    assertThat(run("run", "--sandbox", "box", "--", "true")).isEqualTo(Main.UNAVAILABLE);
    assertThat(err.toString(UTF_8)).matches("error: .*violated clause E3 of the protocol.*\n");
  }

  @Test
  void timeLimit_isOneLine() {
    assertThat(run("run", "--sandbox", "box", "--timeout", "1", "--", "sleep", "1000"))
        .isEqualTo(Main.TIMED_OUT);
    assertThat(err.toString(UTF_8))
        .matches("error: .*timed out.*; set a longer limit with --timeout\n");
  }

  @Test
  void valueOutOfBounds_isOneLine() {
    assertThat(run(Map.of(), "demo", "--megabytes", "0")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualTo("error: --megabytes must be from 1 to 50 but was 0\n");
  }

  @Test
  void missingArgument_isOneLine() {
    assertThat(run(Map.of(), "run")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .isEqualTo("error: Missing required parameter: 'CMD'; see 'lsbx run --help'\n");
  }

  private int run(String... arguments) {
    return run(
        Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", server.apiKey()),
        arguments);
  }

  private int run(Map<String, String> settings, String... arguments) {
    Printer printer =
        new Printer(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return Main.commandLine(new Main(settings, printer))
        .setOut(new PrintWriter(out, true, UTF_8))
        .setErr(new PrintWriter(err, true, UTF_8))
        .execute(arguments);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
