// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.network.TunnelOptions;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The W3C header {@code traceparent}, as a service receives it. */
class TraceHeadersIT {
  private final MockWebServer server = new MockWebServer();
  private final ObservedService observed = new ObservedService();
  private SandboxClient client;

  @BeforeEach
  void start() throws IOException {
    server.start();
    client =
        SandboxClient.builder()
            .endpoint(server.url("/").toString())
            .apiKey("key")
            .telemetry(new SandboxObservations(observed.registry()))
            .build();
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    observed.close();
    server.shutdown();
  }

  @Test
  void requestsAndUpgrades_carryTheirSpan() throws Exception {
    server.enqueue(
        new MockResponse()
            .setBody(
                "{\"name\":\"box\",\"status\":\"ready\",\"dataplane_url\":\""
                    + server.url("/sb/1")
                    + "\"}"));
    Sandbox sandbox = client.sandboxes().get("box");
    assertCarried("sandbox getBox");

    refused(() -> sandbox.run("true"));
    assertCarried("sandbox start");
    refused(() -> sandbox.tunnel(TunnelOptions.to(1).retries(0)));
    assertCarried("sandbox tunnel");
  }

  private void refused(Runnable call) {
    server.enqueue(new MockResponse().setResponseCode(403));
    assertThatThrownBy(call::run).isInstanceOf(SandboxException.class);
  }

  private void assertCarried(String name) throws InterruptedException {
    RecordedRequest request = server.takeRequest();
    await().until(() -> observed.spans().stream().anyMatch(span -> span.getName().equals(name)));
    SpanData span = observed.span(name);
    assertThat(request.getHeader("traceparent"))
        .startsWith("00-" + span.getTraceId() + "-" + span.getSpanId() + "-");
  }
}
