// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.network.SandboxService;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ports and files of a sandbox for those who do not have the key. */
class SandboxLinksAcceptanceIT {
  @RegisterExtension static final LocalService service = LocalService.standard();

  @Test
  void service_answersWhoeverHasAToken() throws Exception {
    try (MockWebServer app = new MockWebServer()) {
      app.start();
      app.enqueue(new MockResponse().setResponseCode(203).setBody("from the port"));
      SandboxService port = service.sandbox().service(app.getPort());
      try (Response answer = port.get("page?x=1")) {
        assertThat(answer.code()).isEqualTo(203);
        assertThat(requireNonNull(answer.body()).string()).isEqualTo("from the port");
      }
      RecordedRequest request = app.takeRequest();
      assertThat(request.getPath()).isEqualTo("/page?x=1");
      assertThat(request.getHeader(SandboxService.TOKEN_HEADER)).isNull();
      assertThat(service.sandbox().links().list()).hasSize(1);
      service.sandbox().links().revokeAll();
      assertThat(service.sandbox().links().list()).isEmpty();
    }
  }

  @Test
  void webSocket_passes() throws Exception {
    try (MockWebServer app = new MockWebServer()) {
      app.start();
      app.enqueue(new MockResponse().withWebSocketUpgrade(new Echo()));
      SandboxService port = service.sandbox().service(app.getPort());
      CompletableFuture<String> echoed = new CompletableFuture<>();
      WebSocket socket =
          port.webSocket(
              "ws",
              new WebSocketListener() {
                @Override
                public void onMessage(WebSocket webSocket, String text) {
                  echoed.complete(text);
                  webSocket.close(1000, null);
                }

                @Override
                public void onFailure(
                    WebSocket webSocket, Throwable e, @Nullable Response response) {
                  echoed.completeExceptionally(e);
                }
              });
      socket.send("héllo");
      assertThat(echoed).succeedsWithin(Duration.ofSeconds(30)).isEqualTo("héllo");
    }
  }

  private static final class Echo extends WebSocketListener {
    @Override
    public void onMessage(WebSocket webSocket, String text) {
      webSocket.send(text);
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
      webSocket.close(code, reason);
    }
  }

  @Test
  void downloadLink_needsNoKey() throws IOException {
    service.sandbox().write("report.txt", "0123456789");
    URI link = service.sandbox().downloadLink("report.txt", Duration.ofMinutes(1));
    OkHttpClient plain = new OkHttpClient();
    try (Response answer =
        plain
            .newCall(
                new Request.Builder().url(link.toString()).header("Range", "bytes=2-4").build())
            .execute()) {
      assertThat(answer.code()).isEqualTo(206);
      assertThat(requireNonNull(answer.body()).string()).isEqualTo("234");
    } finally {
      plain.dispatcher().executorService().shutdown();
      plain.connectionPool().evictAll();
    }
  }
}
