// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import langsmith.sandbox.server.time.ManualTimers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A server, a box, an HTTP service behind a port, and a browser without a key. */
abstract class LinkedService {
  static final String TOKEN_HEADER = "X-Langsmith-Sandbox-Service-Token";
  static final ManualTimers TIME = new ManualTimers();

  static SandboxServer server;
  static Caller caller;
  static HttpServer service;
  static int port;
  static final HttpClient browser =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  JsonObject box;
  String boxPath;

  @BeforeAll
  static void start() throws Exception {
    server = SandboxServer.builder().timers(TIME).start();
    caller = new Caller(server);
    service = EchoingService.start();
    port = service.getAddress().getPort();
  }

  @AfterAll
  static void stop() {
    service.stop(0);
    caller.close();
    server.close();
  }

  @BeforeEach
  void createBox() throws Exception {
    box = caller.box(new JsonObject());
    boxPath = Caller.PREFIX + "/boxes/" + box.getString("name");
  }

  List<JsonObject> list() throws Exception {
    return caller.get(boxPath + "/service-urls").json().getJsonArray("items").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  JsonObject serviceUrl(JsonObject body) throws Exception {
    Caller.Answer answer = caller.post(boxPath + "/service-url", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url));
  }

  static HttpResponse<String> withToken(String url, String token) throws Exception {
    return send(request(url).header(TOKEN_HEADER, token));
  }

  static HttpResponse<String> withCookie(String url, String token) throws Exception {
    return send(request(url).header("Cookie", "langsmith-sandbox-service=" + token));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  static String readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        break;
      }
      head.append((char) c);
    }
    return head.toString();
  }
}
