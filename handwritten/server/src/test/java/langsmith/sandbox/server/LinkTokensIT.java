// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens a link, and what does not. */
final class LinkTokensIT extends LinkedService {
  @Test
  void withoutRightToken_nobodyGetsIn() throws Exception {
    JsonObject url = serviceUrl(new JsonObject().put("port", port));
    JsonObject other = caller.box(new JsonObject());
    String foreign =
        url.getString("service_url").replace(box.getString("id"), other.getString("id"));
    assertThat(send(request(url.getString("service_url"))).statusCode()).isEqualTo(401);
    assertThat(withToken(url.getString("service_url"), "wrong").statusCode()).isEqualTo(401);
    assertThat(withToken(foreign, url.getString("token")).statusCode()).isEqualTo(401);
    assertThat(
            withToken(
                    url.getString("service_url").replace("/" + port + "/", "/1/"),
                    url.getString("token"))
                .statusCode())
        .isEqualTo(401);
    assertThat(
            send(request(url.getString("service_url")).header("X-Api-Key", server.apiKey()))
                .statusCode())
        .as("the key is no token")
        .isEqualTo(401);
  }

  @Test
  void tokenOfSomethingElse_opensNothing() throws Exception {
    JsonObject url = serviceUrl(new JsonObject().put("port", port));
    String token = url.getString("token");
    String service = url.getString("service_url");
    JsonObject otherBox = caller.box(new JsonObject());
    String foreignBox = service.replace(box.getString("id"), otherBox.getString("id"));
    String foreignPort = service.replace("/" + port + "/", "/" + (port + 1) + "/");
    char last = token.charAt(token.length() - 1);
    String tampered = token.substring(0, token.length() - 1) + (last == '0' ? '1' : '0');
    JsonObject file =
        caller.post(boxPath + "/download-url", new JsonObject().put("path", "f")).json();
    String authentication = url.getString("browser_url");

    for (String wrong :
        List.of(
            tampered,
            token.substring(1),
            token + "0",
            token.toUpperCase(Locale.ROOT),
            "",
            "*",
            file.getString("token"),
            server.apiKey())) {
      refused(withToken(service, wrong));
      refused(withCookie(service, wrong));
      refused(send(request(authentication.replace(token, URLEncoder.encode(wrong, UTF_8)))));
    }
    for (String foreign : List.of(foreignBox, foreignPort)) {
      refused(withToken(foreign, token));
      refused(withCookie(foreign, token));
      refused(send(request(foreign + "_svc/auth" + "?token=" + token)));
    }
    assertThat(send(request(service + "?token=" + token)).statusCode())
        .as("only a login takes it from the address")
        .isEqualTo(401);
    String asFile = server.endpoint() + "/dl/" + token + "/f";
    assertThat(send(request(asFile)).statusCode()).isEqualTo(404);
    for (String path : List.of(boxPath, "/sb/" + box.getString("id") + "/download?path=f")) {
      HttpRequest.Builder withoutKey = request(server.endpoint() + path);
      withoutKey.header("X-Api-Key", token).header(TOKEN_HEADER, token);
      refused(send(withoutKey.header("Cookie", "langsmith-sandbox-service=" + token)));
    }
    assertThat(withCookie(service, token).statusCode()).as("what is right").isEqualTo(201);
  }

  @Test
  void tokenThatIsOver_opensNothingAnyMore() throws Exception {
    JsonObject url = serviceUrl(new JsonObject().put("port", port).put("expires_in_seconds", 60));
    String token = url.getString("token");
    String service = url.getString("service_url");
    assertThat(send(request(url.getString("browser_url"))).statusCode()).isEqualTo(302);
    TIME.advance(Duration.ofSeconds(60));
    for (int again = 0; again < 2; again++) {
      refused(withToken(service, token));
      refused(withCookie(service, token));
      refused(send(request(url.getString("browser_url"))));
    }
    TIME.advance(Duration.ofDays(2));
    JsonObject next = serviceUrl(new JsonObject().put("port", port));
    refused(withToken(service, token));
    assertThat(caller.delete(boxPath).status()).isEqualTo(204);
    assertThat(withToken(service, next.getString("token")).statusCode())
        .as("of a sandbox that is gone")
        .isEqualTo(404);
  }

  @Test
  void expiredToken_isToldFromAnUnknownOne() throws Exception {
    JsonObject url = serviceUrl(new JsonObject().put("port", port).put("expires_in_seconds", 60));
    assertThat(withToken(url.getString("service_url"), url.getString("token")).statusCode())
        .isEqualTo(201);
    TIME.advance(Duration.ofSeconds(60));
    HttpResponse<String> late = withToken(url.getString("service_url"), url.getString("token"));
    assertThat(late.statusCode()).isEqualTo(401);
    assertThat(late.body()).contains("LinkExpired");
    assertThat(list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/svc/../v2/sandboxes/boxes",
        "/dl/../v2/sandboxes/boxes",
        "/svc/%2e%2e/v2/sandboxes/boxes",
        "/svc//../../v2/sandboxes/boxes",
        "/dl/x/../../v2/sandboxes/boxes"
      })
  void detour_doesNotAvoidTheKey(String path) throws Exception {
    URI endpoint = URI.create(server.endpoint());
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: " + endpoint.getAuthority() + "\r\n\r\n")
                  .getBytes(UTF_8));
      assertThat(readHead(socket.getInputStream())).containsPattern("^HTTP/1.1 40[14]");
    }
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.request() + " " + answer.body()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).doesNotContain(server.apiKey());
  }
}
