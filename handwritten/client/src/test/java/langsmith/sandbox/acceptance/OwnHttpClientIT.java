// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.HttpOptions;
import langsmith.sandbox.config.HttpRetryPolicy;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxProtocolException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests over the application's own HTTP client, and its retries. */
class OwnHttpClientIT {
  @RegisterExtension static final LocalService service = LocalService.standard();

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<Call> ended = new CopyOnWriteArrayList<>();
  private final OkHttpClient own =
      new OkHttpClient.Builder()
          .followRedirects(true)
          .readTimeout(Duration.ofMillis(1))
          .addInterceptor(
              chain -> {
                seen.add(chain.request().method() + " " + chain.request().header("X-Api-Key"));
                return chain.proceed(chain.request());
              })
          .eventListener(
              new EventListener() {
                @Override
                public void callEnd(Call call) {
                  ended.add(call);
                }
              })
          .build();

  @AfterEach
  void close() {
    own.dispatcher().executorService().shutdown();
    own.connectionPool().evictAll();
  }

  @Test
  void interceptorsPoolAndListener_areTheApplications() {
    try (SandboxClient client = client()) {
      Sandbox sandbox = client.sandboxes().get(service.sandbox().id());
      sandbox.write("/tmp/own", "text");
      assertThat(sandbox.readText("/tmp/own")).isEqualTo("text");

      // The key is added behind them.
      assertThat(seen).containsExactly("GET null", "POST null", "GET null");
      assertThat(ended).hasSize(3);
      assertThat(own.connectionPool().connectionCount()).isPositive();
    }
  }

  @Test
  void close_leavesTheApplicationsConnectionsAndThreads() throws IOException {
    SandboxClient client = client();
    client.sandboxes().get(service.sandbox().id());
    int connections = own.connectionPool().connectionCount();

    client.close();

    assertThat(own.connectionPool().connectionCount()).isEqualTo(connections).isPositive();
    assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    try (Response response =
        own.newBuilder()
            .readTimeout(Duration.ZERO)
            .build()
            .newCall(new Request.Builder().url(service.server().endpoint()).build())
            .execute()) {
      assertThat(response.code()).isPositive();
    }
    assertThatThrownBy(() -> client.sandboxes().get("x")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void redirect_isNotFollowedEvenIfTheApplicationsClientDoes() throws IOException {
    try (MockWebServer server = new MockWebServer();
        SandboxClient client = client(server, HttpOptions.defaults().client(own))) {
      server.enqueue(new MockResponse().setResponseCode(307).setHeader("Location", "/elsewhere"));

      assertThatThrownBy(() -> client.sandboxes().get("box"))
          .isInstanceOf(SandboxProtocolException.class);
      assertThat(server.getRequestCount()).isEqualTo(1);
    }
  }

  @Test
  void retries_areAsManyAsThePolicyAllows() throws IOException {
    HttpRetryPolicy two =
        HttpRetryPolicy.standard().withMaxAttempts(2).withDelays(Duration.ZERO, Duration.ZERO);
    try (MockWebServer server = new MockWebServer();
        SandboxClient patient = client(server, HttpOptions.defaults().retries(two));
        SandboxClient once =
            client(server, HttpOptions.defaults().retries(HttpRetryPolicy.never()))) {
      for (int i = 0; i < 3; i++) {
        server.enqueue(new MockResponse().setResponseCode(503));
      }

      assertThatThrownBy(() -> patient.sandboxes().get("box"))
          .isInstanceOf(SandboxApiException.class)
          .hasMessageContaining("503");
      assertThat(server.getRequestCount()).isEqualTo(2);
      assertThatThrownBy(() -> once.sandboxes().get("box")).isInstanceOf(SandboxApiException.class);
      assertThat(server.getRequestCount()).isEqualTo(3);
    }
  }

  private SandboxClient client() {
    return service.anotherClient().http(HttpOptions.defaults().client(own)).build();
  }

  private static SandboxClient client(MockWebServer server, HttpOptions http) throws IOException {
    return SandboxClient.builder()
        .endpoint(server.url("/").toString())
        .apiKey("key")
        .http(http)
        .build();
  }
}
