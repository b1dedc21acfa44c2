// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import langsmith.sandbox.Command;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.error.QuotaExceededException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.output.CommandListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve}, as a process of its own. */
class ServeCommandIT {
  @TempDir Path directory;

  @Test
  void secondServerOnADataDirectory_endsWithOneLine() throws Exception {
    try (JavaProcess first = JavaProcess.main(Map.of(), "serve", "--data-dir", directory + "")) {
      assertThat(first.readLine()).contains("LANGSMITH_ENDPOINT=");
      try (JavaProcess second =
          JavaProcess.main(Map.of(), "serve", "--data-dir", directory.toString())) {
        assertThat(second.exitCode()).isEqualTo(Main.UNAVAILABLE);
        assertThat(second.errors())
            .containsExactly(
                "error: another local server uses the data directory "
                    + directory.toRealPath()
                    + "; close it, or choose another directory");
      }
    }
  }

  @Test
  void portInUse_endsWithOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        JavaProcess serve =
            JavaProcess.main(Map.of(), "serve", "--port", "" + taken.getLocalPort())) {
      assertThat(serve.exitCode()).isEqualTo(Main.LOCAL_FILE);
      assertThat(serve.err()).contains("error: cannot listen on port").doesNotContain("\tat ");
    }
  }

  @Test
  void isolationThatDoesNotWork_endsWithOneLine() throws Exception {
    try (JavaProcess serve = JavaProcess.main(Map.of(), "serve", "--isolation", "/bin/false")) {
      assertThat(serve.exitCode()).isEqualTo(Main.UNAVAILABLE);
      assertThat(serve.err()).contains("error: ").doesNotContain("\tat ").doesNotContain("bug");
    }
  }

  @Test
  void allowedHost_isServedByItsName() throws Exception {
    try (JavaProcess serve =
        JavaProcess.main(
            Map.of(ServeCommand.KEY_VARIABLE, "the-key"),
            "serve",
            "--allow-host",
            "sandbox.internal",
            "--allow-host=dev.example.com:9000")) {
      URI endpoint = URI.create(serve.readLine().replaceFirst("export LANGSMITH_ENDPOINT=", ""));
      assertThat(statusLine(endpoint, "sandbox.internal:1234")).contains(" 200 ");
      assertThat(statusLine(endpoint, "dev.example.com:9000")).contains(" 200 ");
      assertThat(statusLine(endpoint, "dev.example.com:9001")).contains(" 421 ");
      assertThat(statusLine(endpoint, "other.internal")).contains(" 421 ");
    }
  }

  @Test
  void whatIsNoHost_isWrongUsage() throws Exception {
    try (JavaProcess serve = JavaProcess.main(Map.of(), "serve", "--allow-host", "http://a")) {
      assertThat(serve.exitCode()).isEqualTo(2);
      assertThat(serve.err()).contains("--allow-host must be NAME or NAME:PORT");
    }
  }

  @Test
  void otherAddress_isListenedOnAndNeedsAKeyWhereOthersReachIt() throws Exception {
    try (JavaProcess serve = JavaProcess.main(Map.of(), "serve", "--host", "127.0.0.3");
        JavaProcess open = JavaProcess.main(Map.of(), "serve", "--host=0.0.0.0");
        JavaProcess name = JavaProcess.main(Map.of(), "serve", "--host", "localhost")) {
      assertThat(serve.readLine()).startsWith("export LANGSMITH_ENDPOINT=http://127.0.0.3:");
      assertThat(open.exitCode()).isEqualTo(Main.UNAVAILABLE);
      assertThat(open.errors()).singleElement().asString().contains("0.0.0.0", "key");
      assertThat(name.exitCode()).isEqualTo(2);
      assertThat(name.err()).contains("--host must be an IP address");
    }
  }

  @Test
  void readyFile_holdsEndpointAndKey_forItsOwner_untilTheEnd() throws Exception {
    Path file = directory.resolve("ready.json");
    try (JavaProcess serve =
        JavaProcess.main(
            Map.of(ServeCommand.KEY_VARIABLE, "the-key"), "serve", "--ready-file", file + "")) {
      String endpoint = serve.readLine().replaceFirst("export LANGSMITH_ENDPOINT=", "");
      assertThat(file)
          .content()
          .isEqualTo("{\"endpoint\":\"" + endpoint + "\",\"api_key\":\"the-key\"}\n");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      serve.interrupt();
      assertThat(serve.exitCode()).isEqualTo(Main.INTERRUPTED);
      assertThat(directory).isEmptyDirectory();
    }
  }

  @Test
  void readyFileThatCannotBeWritten_endsWithOneLine() throws Exception {
    Path file = directory.resolve("missing/ready.json");
    try (JavaProcess serve = JavaProcess.main(Map.of(), "serve", "--ready-file", file + "")) {
      assertThat(serve.exitCode()).isEqualTo(Main.LOCAL_FILE);
      assertThat(serve.errors()).hasSize(1).first().asString().contains("error: --ready-file");
    }
  }

  @Test
  void sizesAndFaults_areThoseOfTheServer() throws Exception {
    try (JavaProcess serve =
            JavaProcess.main(
                Map.of(ServeCommand.KEY_VARIABLE, "the-key"),
                "serve",
                "--quota=sandboxes=1",
                "--quota=memory=64g",
                "--template=py",
                "--snapshot=base:v1",
                "--ring-size=64k",
                "--hold-output",
                "--tunnel-port=8000-8999",
                "--provisioning-delay=1s",
                "--fault=reset=10",
                "--fault=refuse=503");
        SandboxClient client =
            SandboxClient.builder()
                .endpoint(serve.readLine().replaceFirst("export LANGSMITH_ENDPOINT=", ""))
                .apiKey("the-key")
                .build()) {
      assertThat(client.templates().get("py").name()).isEqualTo("py");
      assertThat(client.snapshots().get("base:v1").name()).isEqualTo("base");
      Sandbox box = client.sandboxes().create(CreateSandbox.fromDefault());
      assertThatThrownBy(() -> client.sandboxes().create(CreateSandbox.fromDefault()))
          .isInstanceOf(QuotaExceededException.class);
      Recorder recorder = new Recorder();
      assertThat(box.run(Command.of("seq 100").listener(recorder)).stdout()).hasLineCount(100);
      assertThat(recorder.losses).hasValueGreaterThan(0);
      assertThatThrownBy(() -> box.openStream(9000)).isInstanceOf(SandboxException.class);
    }
  }

  @Test
  void wrongValues_areWrongUsage() {
    for (String wrong :
        List.of(
            "--quota=boxes=1",
            "--quota=sandboxes=many",
            "--ring-size=1",
            "--tunnel-port=9-8",
            "--fault=explode",
            "--provisioning-delay=soon")) {
      try (LocalCalls calls = new LocalCalls()) {
        assertThat(calls.run("serve", wrong)).as(wrong).isEqualTo(2);
        assertThat(calls.err())
            .startsWith("error: ")
            .contains(wrong.substring(0, wrong.indexOf('=')));
      }
    }
  }

  private static final class Recorder implements CommandListener {
    private final AtomicInteger losses = new AtomicInteger();

    @Override
    public void lost(String reason) {
      losses.incrementAndGet();
    }
  }

  private static String statusLine(URI endpoint, String host) throws IOException {
    String request =
        "GET /v2/sandboxes/boxes HTTP/1.1\r\nHost: "
            + host
            + "\r\nX-Api-Key: the-key\r\nConnection: close\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return answer.lines().findFirst().orElse("");
    }
  }
}
