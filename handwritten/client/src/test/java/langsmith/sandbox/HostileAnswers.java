// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static langsmith.sandbox.HostileServer.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxException;
import org.junit.jupiter.params.provider.Arguments;

/** Rows of answers to a request, and what has to come of each. */
final class HostileAnswers {
  static final String ESCAPES = "\\u001b[2Jred\\r\\nforged log line\\u0085\\u202e";

  private HostileAnswers() {}

  /** Calls a server that answers like this, and checks how the call ends. */
  static void check(HostileServer.Script answer, Class<? extends SandboxException> expected)
      throws IOException {
    try (HostileServer server = new HostileServer(answer);
        SandboxClient client =
            SandboxClient.builder()
                .endpoint(server.address())
                .apiKey("key")
                .requestTimeout(Duration.ofSeconds(2))
                .build()) {
      Throwable thrown = catchThrowable(() -> client.sandboxes().get("box").files().list("."));

      assertThat(thrown).isInstanceOf(expected);
      assertThat(thrown.getMessage())
          .hasSizeLessThan(4100)
          .doesNotContainPattern("[\\p{Cc}\\u202e]");
    }
  }

  static Arguments broken(String name, String answer) {
    return row(name, answer, SandboxConnectionException.class);
  }

  static Arguments row(String name, String answer, Class<? extends SandboxException> expected) {
    return row(name, (request, out) -> send(out, answer), expected);
  }

  static Arguments row(
      String name, HostileServer.Script answer, Class<? extends SandboxException> expected) {
    return arguments(name, answer, expected);
  }

  static Arguments endless(
      String name, String begin, String piece, Class<? extends SandboxException> expected) {
    return row(name, HostileServer.endless(begin, piece), expected);
  }

  static Arguments zipped(
      String name, String head, int size, Class<? extends SandboxException> expected) {
    return row(
        name,
        (request, out) -> {
          send(out, head + "Content-Encoding: gzip\r\n\r\n");
          try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            byte[] spaces = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < size >> 20; i++) {
              zip.write(spaces);
            }
          }
        },
        expected);
  }

  static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
