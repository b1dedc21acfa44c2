// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
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
