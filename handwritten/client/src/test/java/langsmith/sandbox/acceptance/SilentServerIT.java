// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import langsmith.sandbox.Command;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.WebSocketOptions;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that takes the first frame and says nothing, which the local server never does. */
class SilentServerIT {
  private final MockWebServer server = new MockWebServer();
  private final Queue<String> firstFrames = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.shutdown();
  }

  @Test
  void startedThatNeverComes_isAskedForAgainWithTheSameId() {
    String url = server.url("/sb/1").toString();
    server.enqueue(
        new MockResponse().setBody("{\"name\":\"box\",\"dataplane_url\":\"" + url + "\"}"));
    server.enqueue(new MockResponse().withWebSocketUpgrade(new Peer()));
    server.enqueue(
        new MockResponse()
            .withWebSocketUpgrade(
                new Peer(
                    "{\"type\":\"started\",\"command_id\":\"the-id\"}",
                    "{\"type\":\"stdout\",\"data\":\"out\",\"offset\":0}",
                    "{\"type\":\"exit\",\"exit_code\":3}")));
    Journal journal = new Journal();
    try (SandboxClient client =
        SandboxClient.builder()
            .endpoint(server.url("/").toString())
            .apiKey("key")
            .reconnectPolicy(LocalService.EAGER)
            .webSocket(WebSocketOptions.defaults().startedTimeout(Duration.ofMillis(500)))
            .build()) {
      Command command = Command.of("some command").commandId("the-id").listener(journal);
      ExecutionResult result = client.sandboxes().get("box").run(command);

      assertThat(result.exitCode()).isEqualTo(3);
      assertThat(result.stdout()).isEqualTo("out");
    }
    await()
        .untilAsserted(
            () -> assertThat(journal.entries()).containsExactly("retrying 1", "started"));
    assertThat(firstFrames)
        .hasSize(2)
        .allSatisfy(
            frame ->
                assertThat(frame)
                    .contains("\"type\":\"execute\"")
                    .contains("\"command_id\":\"the-id\""));
  }

  @Test
  void headersOfACommand_areOnEveryUpgradeAndReplaceTheClients() throws InterruptedException {
    String url = server.url("/sb/1").toString();
    server.enqueue(
        new MockResponse().setBody("{\"name\":\"box\",\"dataplane_url\":\"" + url + "\"}"));
    server.enqueue(new MockResponse().setResponseCode(503));
    server.enqueue(
        new MockResponse()
            .withWebSocketUpgrade(
                new Peer(
                    "{\"type\":\"started\",\"command_id\":\"the-id\"}",
                    "{\"type\":\"exit\",\"exit_code\":3}")));
    try (SandboxClient client =
        SandboxClient.builder()
            .endpoint(server.url("/").toString())
            .apiKey("key")
            .header("X-Team", "all")
            .reconnectPolicy(LocalService.EAGER)
            .build()) {
      Command command =
          Command.of("true").header("x-team", "one").header("traceparent", "00-1-2-01");
      assertThat(client.sandboxes().get("box").run(command).exitCode()).isEqualTo(3);
      assertThat(command.toString()).doesNotContain("one");
    }
    assertThat(server.takeRequest().getHeaders().values("X-Team")).containsExactly("all");
    for (int upgrade = 0; upgrade < 2; upgrade++) {
      RecordedRequest request = server.takeRequest();
      assertThat(request.getHeaders().values("X-Team")).containsExactly("one");
      assertThat(request.getHeader("traceparent")).isEqualTo("00-1-2-01");
      assertThat(request.getHeader("X-Api-Key")).isEqualTo("key");
    }
  }

  /** Answers the first frame with these, and nothing else. */
  private final class Peer extends WebSocketListener {
    private final String[] answers;

    Peer(String... answers) {
      this.answers = answers;
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      firstFrames.add(text);
      for (String answer : answers) {
        socket.send(answer);
      }
    }

    @Override
    public void onClosing(WebSocket socket, int code, String reason) {
      socket.close(code, null);
    }
  }
}
