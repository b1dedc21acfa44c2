// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.server.time.ManualTimers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ports and files that are accessible without the key. */
final class LinksIT {
  private static final String TOKEN_HEADER = "X-Langsmith-Sandbox-Service-Token";
  private static final ManualTimers TIME = new ManualTimers();

  private static SandboxServer server;
  private static Caller caller;
  private static HttpServer service;
  private static int port;
  private static final HttpClient browser =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private JsonObject box;
  private String boxPath;

  @BeforeAll
  static void start() throws Exception {
    server = SandboxServer.builder().timers(TIME).start();
    caller = new Caller(server);
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", LinksIT::echo);
    service.start();
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

  private static void echo(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Redirect-To");
    if (target != null) {
      exchange.getResponseHeaders().set("Location", target);
      exchange.getResponseHeaders().add("Set-Cookie", "one=1; Path=/");
      exchange.getResponseHeaders().add("Set-Cookie", "two=2; Path=/deep");
      exchange.sendResponseHeaders(302, -1);
      exchange.close();
      return;
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    StringBuilder text = new StringBuilder();
    text.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> text.append('\n').append(name).append(": ").append(values));
    text.append("\n\n").append(body.length).append(' ').append(new String(body, UTF_8));
    byte[] answer = text.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().set("X-Service", "yes");
    exchange.sendResponseHeaders(
        201, exchange.getRequestMethod().equals("HEAD") ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

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

  private static String readHead(InputStream in) throws IOException {
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

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.request() + " " + answer.body()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(answer.body()).doesNotContain(server.apiKey());
  }

  private static HttpResponse<String> withCookie(String url, String token) throws Exception {
    return send(request(url).header("Cookie", "langsmith-sandbox-service=" + token));
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

  @Test
  void downloadLink_needsNoCredential() throws Exception {
    assertThat(caller.upload(box, "report é.html", "0123456789".getBytes(UTF_8)).status())
        .isEqualTo(200);
    Caller.Answer made =
        caller.post(
            boxPath + "/download-url",
            new JsonObject()
                .put("path", "report é.html")
                .put("expires_in_seconds", 60)
                .put("content_type", "text/html")
                .put("content_disposition", "attachment"));
    assertThat(made.status()).isEqualTo(200);
    String link = made.json().getString("download_url");
    HttpResponse<String> whole = send(request(link));
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo("0123456789");
    assertThat(whole.headers().firstValue("Content-Type")).hasValue("text/html");
    assertThat(whole.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename*=UTF-8''report%20%C3%A9.html");
    assertThat(whole.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox; default-src 'self'");
    HttpResponse<String> part = send(request(link).header("Range", "bytes=2-3"));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("23");
    HttpResponse<String> head = send(request(link).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.headers().firstValue("Content-Length")).hasValue("10");
    assertThat(send(request(link).POST(BodyPublishers.noBody())).statusCode()).isEqualTo(405);
    assertThat(caller.upload(box, "report é.html", "new".getBytes(UTF_8)).status()).isEqualTo(200);
    assertThat(send(request(link)).body()).as("what the file holds now").isEqualTo("new");
    assertThat(send(request(link.replaceAll("/dl/..", "/dl/00"))).statusCode()).isIn(404);
    TIME.advance(Duration.ofSeconds(60));
    assertThat(send(request(link)).statusCode()).isEqualTo(403);
  }

  @Test
  void downloadLinkWithoutExpiry_lastsAndWakesTheBox() throws Exception {
    assertThat(caller.upload(box, "f", "x".getBytes(UTF_8)).status()).isEqualTo(200);
    Caller.Answer made = caller.post(boxPath + "/download-url", new JsonObject().put("path", "f"));
    assertThat(made.json().containsKey("expires_at")).isTrue();
    assertThat(made.json().getString("expires_at")).isNull();
    assertThat(caller.post(boxPath + "/stop", new JsonObject()).status()).isEqualTo(204);
    assertThat(send(request(made.json().getString("download_url"))).body()).isEqualTo("x");
    assertThat(caller.delete(boxPath).status()).isEqualTo(204);
    assertThat(send(request(made.json().getString("download_url"))).statusCode()).isEqualTo(404);
  }

  private List<JsonObject> list() throws Exception {
    return caller.get(boxPath + "/service-urls").json().getJsonArray("items").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  private JsonObject serviceUrl(JsonObject body) throws Exception {
    Caller.Answer answer = caller.post(boxPath + "/service-url", body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url));
  }

  private static HttpResponse<String> withToken(String url, String token) throws Exception {
    return send(request(url).header(TOKEN_HEADER, token));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), BodyHandlers.ofString());
  }
}
