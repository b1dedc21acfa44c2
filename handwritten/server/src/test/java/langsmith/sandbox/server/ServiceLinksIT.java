// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Ports that are accessible without the key: what passes, and how it comes back. */
final class ServiceLinksIT extends LinkedService {
  @Test
  void token_opensThePortAndGoesNoFurther() throws Exception {
    JsonObject url = serviceUrl(new JsonObject().put("port", port));
    assertThat(url.getString("service_url")).startsWith("http://127.0.0.1:").endsWith("/");
    HttpResponse<String> answer =
        send(
            request(url.getString("service_url") + "a%20b/c?x=1&y=%2F")
                .header(TOKEN_HEADER, url.getString("token"))
                .header("X-Own", "kept")
                .POST(BodyPublishers.ofString("héllo")));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("X-Service")).hasValue("yes");
    assertThat(answer.body())
        .startsWith("POST /a%20b/c?x=1&y=%2F\n")
        .containsIgnoringCase("x-own: [kept]")
        .contains("Host: [localhost:" + port + "]")
        .endsWith("\n\n6 héllo")
        .doesNotContain(url.getString("token"));
  }

  @Test
  void bodyOfUnknownLength_passes() throws Exception {
    JsonObject url = serviceUrl(new JsonObject().put("port", port));
    byte[] large = new byte[3_000_000];
    HttpResponse<String> answer =
        send(
            request(url.getString("service_url"))
                .header(TOKEN_HEADER, url.getString("token"))
                .PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
    assertThat(answer.body()).contains("\n\n3000000 ");
    HttpResponse<String> head =
        send(
            request(url.getString("service_url"))
                .header(TOKEN_HEADER, url.getString("token"))
                .method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(201);
  }

  @Test
  void webSocketUpgrade_isATunnel() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> seen =
          CompletableFuture.supplyAsync(() -> upgradeAndEcho(listener));
      JsonObject url = serviceUrl(new JsonObject().put("port", listener.getLocalPort()));
      URI address = URI.create(url.getString("service_url"));
      try (Socket socket = new Socket(address.getHost(), address.getPort())) {
        socket.setSoTimeout(20_000);
        socket
            .getOutputStream()
            .write(
                ("GET "
                        + address.getPath()
                        + "ws HTTP/1.1\r\nHost: "
                        + address.getAuthority()
                        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version:"
                        + " 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                        + TOKEN_HEADER
                        + ": "
                        + url.getString("token")
                        + "\r\n\r\n")
                    .getBytes(UTF_8));
        String head = readHead(socket.getInputStream());
        assertThat(head).startsWith("HTTP/1.1 101").containsIgnoringCase("upgrade: websocket");
        socket.getOutputStream().write("ping".getBytes(UTF_8));
        assertThat(new String(socket.getInputStream().readNBytes(4), UTF_8)).isEqualTo("ping");
      }
      assertThat(seen)
          .succeedsWithin(Duration.ofSeconds(20))
          .asString()
          .startsWith("GET /ws HTTP/1.1")
          .doesNotContain(url.getString("token"));
    }
  }

  private static String upgradeAndEcho(ServerSocket listener) {
    try (Socket socket = listener.accept()) {
      String head = readHead(socket.getInputStream());
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"
                  .getBytes(UTF_8));
      socket.getInputStream().transferTo(socket.getOutputStream());
      return head;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void redirectOfTheService_staysInTheService() throws Exception {
    JsonObject url = serviceUrl(new JsonObject().put("port", port));
    String home = URI.create(url.getString("service_url")).getPath();
    for (String target :
        List.of("http://localhost:" + port + "/next?x=1", "/next?x=1", "../../next?x=1")) {
      HttpResponse<String> answer = redirected(url, target);
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location")).hasValue(home + "next?x=1");
      assertThat(answer.headers().allValues("Set-Cookie"))
          .containsExactly("one=1; Path=" + home, "two=2; Path=" + home + "deep");
    }
    for (String elsewhere :
        List.of("https://example.com/x", server.endpoint().replace("1:", "2:"))) {
      assertThat(redirected(url, elsewhere).headers().firstValue("Location")).hasValue(elsewhere);
    }
  }

  private static HttpResponse<String> redirected(JsonObject url, String target) throws Exception {
    return send(
        request(url.getString("service_url") + "a/b")
            .header(TOKEN_HEADER, url.getString("token"))
            .header("X-Redirect-To", target));
  }

  @Test
  void nothingListens_is502() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    JsonObject url = serviceUrl(new JsonObject().put("port", free));
    HttpResponse<String> answer = withToken(url.getString("service_url"), url.getString("token"));
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("ConnectionError").contains("port " + free);
  }

  @Test
  void browser_getsACookieForThisServiceOnly() throws Exception {
    JsonObject url = serviceUrl(new JsonObject().put("port", port));
    HttpResponse<String> login = send(request(url.getString("browser_url") + "&redirect=/page"));
    assertThat(login.statusCode()).isEqualTo(302);
    String home = URI.create(url.getString("service_url")).getPath();
    assertThat(login.headers().firstValue("Location")).hasValue(home + "page");
    String cookie = login.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .contains("Path=" + home)
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax");
    HttpResponse<String> page =
        send(
            request(url.getString("service_url"))
                .header("Cookie", "own=1; " + cookie.split(";", 2)[0]));
    assertThat(page.statusCode()).isEqualTo(201);
    assertThat(page.body()).contains("[own=1]").doesNotContain(url.getString("token"));
    HttpResponse<String> elsewhere =
        send(request(url.getString("browser_url") + "&redirect=//evil.example/x"));
    assertThat(elsewhere.headers().firstValue("Location")).hasValue(home + "evil.example/x");
    assertThat(send(request(url.getString("browser_url") + "0")).statusCode()).isEqualTo(401);
  }

  @Test
  void login_excludesTokens_untilItIsOff() throws Exception {
    JsonObject url = serviceUrl(new JsonObject().put("port", port).put("access", "workspace"));
    assertThat(url.getString("token")).isEmpty();
    assertThat(url.getString("access")).isEqualTo("workspace");
    assertThat(
            send(request(url.getString("service_url")).header("X-Api-Key", server.apiKey()))
                .statusCode())
        .isEqualTo(201);
    assertThat(list()).hasSize(1);
    assertThat(list().get(0).getString("access")).isEqualTo("workspace");
    assertThat(caller.post(boxPath + "/service-url", new JsonObject().put("port", port)).status())
        .isEqualTo(409);
    JsonObject off = serviceUrl(new JsonObject().put("port", port).put("access", "off"));
    assertThat(off.getString("token")).isNotEmpty();
    assertThat(list().get(0).getString("access")).isEqualTo("token");
    assertThat(caller.delete(boxPath + "/service-urls?port=" + port).status()).isEqualTo(204);
    assertThat(list()).isEmpty();
    assertThat(withToken(off.getString("service_url"), off.getString("token")).statusCode())
        .as("a token lives until it expires")
        .isEqualTo(201);
  }

  @Test
  void requestThatBreaksTheRules_isInvalid() throws Exception {
    for (JsonObject bad :
        List.of(
            new JsonObject().put("port", 0),
            new JsonObject().put("port", 70_000),
            new JsonObject().put("port", 80).put("expires_in_seconds", 0),
            new JsonObject().put("port", 80).put("expires_in_seconds", 86_401),
            new JsonObject().put("port", 80).put("embed_origins", List.of("http://evil.example")),
            new JsonObject()
                .put("port", 80)
                .put("access", "workspace")
                .put("expires_in_seconds", 60))) {
      assertThat(caller.post(boxPath + "/service-url", bad).status())
          .as(bad.encode())
          .isEqualTo(422);
    }
    int own = URI.create(server.endpoint()).getPort();
    assertThat(caller.post(boxPath + "/service-url", new JsonObject().put("port", own)).status())
        .isEqualTo(400);
    assertThat(
            caller
                .post(Caller.PREFIX + "/boxes/none/service-url", new JsonObject().put("port", 80))
                .status())
        .isEqualTo(404);
  }
}
