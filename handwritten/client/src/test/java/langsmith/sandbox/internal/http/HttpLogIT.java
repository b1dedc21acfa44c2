// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLogIT {
  private final MockWebServer server = new MockWebServer();
  private final List<String> lines = new ArrayList<>();
  private boolean enabled = true;

  @BeforeEach
  void start() throws IOException {
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    server.shutdown();
  }

  @Test
  void requestAndAnswer_areLoggedWithoutAnythingSecret() throws IOException {
    server.enqueue(
        new MockResponse()
            .setResponseCode(201)
            .setHeader("Set-Cookie", "hidden-cookie")
            .setHeader("Retry-After", "7")
            .setBody("{\"token\":\"hidden-token\"}"));

    send();

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("#1 POST " + server.url("/v2/sandboxes/boxes/a%2Fb") + "?path=…&limit=… [")
        .contains("X-Api-Key: ***", "X-Mine: ***", "User-Agent: me/1")
        .endsWith("] and a body of 16 bytes");
    assertThat(lines.get(1))
        .matches("#1 201 after \\d+ ms \\[.*\\]")
        .contains("Set-Cookie: ***", "Retry-After: 7");
    assertThat(String.join("\n", lines)).doesNotContain("hidden");
  }

  @Test
  void failure_isLoggedByItsKind() {
    server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));

    assertThatThrownBy(this::send).isInstanceOf(IOException.class);

    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).matches("#1 failed with \\w+Exception");
  }

  @Test
  void aboveDebug_nothingIsLogged() throws IOException {
    enabled = false;
    server.enqueue(new MockResponse());

    send();

    assertThat(lines).isEmpty();
  }

  private void send() throws IOException {
    new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .addInterceptor(new HttpLog(() -> enabled, lines::add))
        .build()
        .newCall(
            new Request.Builder()
                .url(server.url("/v2/sandboxes/boxes/a%2Fb?path=/hidden/file&limit=hidden"))
                .header("X-Api-Key", "hidden-key")
                .header("X-Mine", "hidden-value")
                .header("User-Agent", "me/1")
                .post(RequestBody.create("{\"cmd\":\"hidden\"}", MediaType.get("text/plain")))
                .build())
        .execute()
        .close();
  }
}
