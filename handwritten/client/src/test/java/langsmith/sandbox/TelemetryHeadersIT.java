// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.config.HttpOptions;
import langsmith.sandbox.config.HttpRetryPolicy;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.request.RequestOptions;
import langsmith.sandbox.telemetry.TelemetryListener;
import langsmith.sandbox.telemetry.TracedOperation;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Headers that telemetry adds, as a service receives them. */
class TelemetryHeadersIT {
  private static final String HEADER = "traceparent";

  private final MockWebServer server = new MockWebServer();
  private final List<String> retries = new CopyOnWriteArrayList<>();
  private SandboxClient client;
  private Sandbox sandbox;

  @BeforeEach
  void start() throws Exception {
    server.start();
    TelemetryListener listener =
        new TelemetryListener() {
          @Override
          public void requestStarted(TracedOperation request) {
            request.header(HEADER, request.name());
            request.header("bad header", "dropped");
            request.header("x-bad", "line\nfeed");
          }

          @Override
          public void commandStarted(TracedOperation command) {
            command.header(HEADER, command.name());
            command.header("Sec-WebSocket-Key", "dropped");
            command.header("x-api-key", "dropped");
          }

          @Override
          public void tunnelStarted(TracedOperation tunnel) {
            tunnel.header(HEADER, tunnel.name());
          }

          @Override
          public void requestRetrying(String name, int attempt, Duration delay) {
            retries.add(name + " " + attempt);
          }
        };
    client =
        SandboxClient.builder()
            .endpoint(server.url("/").toString())
            .apiKey("key")
            .telemetry(listener)
            .http(
                HttpOptions.defaults()
                    .retries(HttpRetryPolicy.standard().withDelays(Duration.ZERO, Duration.ZERO)))
            .build();
    server.enqueue(
        new MockResponse()
            .setBody(
                "{\"name\":\"box\",\"status\":\"ready\",\"dataplane_url\":\""
                    + server.url("/sb/1")
                    + "\"}"));
    sandbox = client.sandboxes().get("box");
    assertThat(received()).isEqualTo("getBox");
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.shutdown();
  }

  @Test
  void everyKindOfRequest_hasTheHeader() throws Exception {
    refused(() -> sandbox.readText("/x"));
    assertThat(received()).isEqualTo("download");
    refused(() -> sandbox.run("true"));
    RecordedRequest upgrade = server.takeRequest();
    assertThat(upgrade.getHeader(HEADER)).isEqualTo("start");
    assertThat(upgrade.getHeaders().values("Sec-WebSocket-Key"))
        .doesNotContain("dropped")
        .hasSize(1);
    assertThat(upgrade.getHeaders().values("X-Api-Key")).containsExactly("key");
    refused(() -> sandbox.run(Command.of("true").transport(CommandTransport.SSE)));
    assertThat(received()).isEqualTo("start");
    refused(() -> sandbox.attach("1").result());
    assertThat(received()).isEqualTo("attach");
    refused(() -> sandbox.tunnel(TunnelOptions.to(1).retries(0)));
    assertThat(received()).isEqualTo("tunnel");
    refused(() -> sandbox.openStream(TunnelOptions.to(1).retries(0)));
    assertThat(received()).isEqualTo("stream");
  }

  @Test
  void headersOfTheApplication_takePrecedence() throws Exception {
    refused(
        () ->
            client.sandboxes().with(RequestOptions.none().header("Traceparent", "own")).get("box"));
    assertThat(received()).isEqualTo("own");
    refused(() -> sandbox.run(Command.of("true").header("Traceparent", "own")));
    assertThat(received()).isEqualTo("own");
    refused(() -> sandbox.tunnel(TunnelOptions.to(1).retries(0).header("Traceparent", "own")));
    assertThat(received()).isEqualTo("own");
  }

  @Test
  void retry_isReportedAndIsAnotherOperation() throws Exception {
    server.enqueue(new MockResponse().setResponseCode(503));
    server.enqueue(new MockResponse().setBody("{\"name\":\"box\"}"));

    client.sandboxes().get("box");

    assertThat(retries).containsExactly("getBox 1");
    assertThat(received()).isEqualTo("getBox");
    assertThat(received()).isEqualTo("getBox");
  }

  private void refused(Runnable call) {
    server.enqueue(new MockResponse().setResponseCode(403));
    assertThatThrownBy(call::run).isInstanceOf(SandboxException.class);
  }

  private String received() throws InterruptedException {
    return String.valueOf(server.takeRequest().getHeader(HEADER));
  }
}
