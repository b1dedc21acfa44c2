// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.files.SandboxFiles;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits of the builder, against a server that does not respond. */
class ClientTimeoutsIT {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofMinutes(5);

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.shutdown();
  }

  @Test
  void requestTimeout_limitsOneAttempt() {
    try (SandboxClient client = client().requestTimeout(SHORT).transferTimeout(LONG).build()) {
      server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));

      SandboxConnectionException e =
          catchThrowableOfType(
              SandboxConnectionException.class,
              () -> client.sandboxes().update("box", UpdateSandbox.nothing().name("other")));

      assertThat(e).hasMessageContaining("no complete response").hasMessageContaining("0.1 s");
      assertThat(e.attempts()).isEqualTo(1);
    }
  }

  @Test
  void transferTimeout_limitsATransferWithoutProgress() {
    try (SandboxClient client = client().requestTimeout(LONG).transferTimeout(SHORT).build()) {
      server.enqueue(new MockResponse().setBody(box()));
      SandboxFiles files = client.sandboxes().get("box").files();
      server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));

      SandboxConnectionException e =
          catchThrowableOfType(
              SandboxConnectionException.class, () -> files.write("file", "content"));

      assertThat(e).hasMessageContaining("no data").hasMessageContaining("for 0.1 s");
    }
  }

  private String box() {
    return "{\"id\":\"id-1\",\"name\":\"box\",\"status\":\"ready\",\"dataplane_url\":\"http://127.0.0.1:"
        + server.getPort()
        + "/sb/1\"}";
  }

  private SandboxClient.Builder client() {
    return SandboxClient.builder()
        .environment(Map.<String, String>of()::get)
        .endpoint("http://127.0.0.1:" + server.getPort());
  }
}
