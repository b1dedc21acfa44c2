// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GuardsIT {
  private static final String KEY = "a-key-of-the-test";

  private static final String BOX = "00000000-0000-0000-0000-000000000000";

  /** One path of each kind. */
  private static final List<String> PATHS =
      List.of(
          "/v2/sandboxes/boxes",
          "/sb/" + BOX + "/execute/ws",
          "/sb/" + BOX + "/tunnel",
          "/svc/" + BOX + "/8080/",
          "/dl/" + "0".repeat(64) + "/f");

  private static SandboxServer server;

  @BeforeAll
  static void start() {
    server = SandboxServer.builder().apiKey(KEY).start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String port(String text) {
    return text.replace("PORT", Integer.toString(RawHttp.port(server)));
  }

  private static RawHttp.Reply get(String path, String... headers) throws Exception {
    String[] lines = new String[headers.length + 1];
    lines[0] = "GET " + path + " HTTP/1.1";
    for (int i = 0; i < headers.length; i++) {
      lines[i + 1] = port(headers[i]);
    }
    return RawHttp.send(server, lines);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT"})
  void ourHost_isServed(String host) throws Exception {
    assertThat(get("/v2/sandboxes/boxes", "Host: " + host, "X-Api-Key: " + KEY).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example.com:PORT",
        "evil.example.com",
        "localhost",
        "localhost:1",
        "localhost.evil.example.com:PORT",
        "127.0.0.2:PORT",
        ""
      })
  void foreignHost_isRefusedBeforeTheKeyIsLookedAt(String host) throws Exception {
    RawHttp.Reply reply = get("/v2/sandboxes/boxes", "Host: " + host);
    assertThat(reply.status()).isEqualTo(421);
    assertThat(reply.error()).isEqualTo("MisdirectedRequest");
  }

  /** Names that a web page can rebind to this machine. */
  @Test
  void nameThatWasReboundToThisMachine_isRefusedEverywhere() throws Exception {
    for (String path : PATHS) {
      for (String name :
          List.of(
              "rebound.example",
              "127.0.0.1.nip.io",
              "localhost.example",
              "localhost.",
              "127.0.0.1.",
              "0.0.0.0",
              "2130706433",
              "127.1",
              "[::]",
              "[::ffff:127.0.0.1]")) {
        RawHttp.Reply reply = get(path, with("Host: " + name + ":PORT"));
        assertThat(reply.status()).as("%s at %s", path, name).isEqualTo(421);
        assertThat(reply.head()).doesNotContain("Set-Cookie");
      }
    }
  }

  @Test
  void foreignPage_opensNoSocketAndNoLink() throws Exception {
    for (String path : PATHS) {
      for (String origin :
          List.of("http://rebound.example:PORT", "https://127.0.0.1:PORT", "null", "http://[::1")) {
        RawHttp.Reply reply = get(path, with("Host: 127.0.0.1:PORT", "Origin: " + origin));
        assertThat(reply.status()).as("%s from %s", path, origin).isEqualTo(403);
      }
    }
  }

  /** The headers of an otherwise valid upgrade. */
  private static String[] with(String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("X-Api-Key: " + KEY);
    all.add("Connection: Upgrade");
    all.add("Upgrade: websocket");
    all.add("Sec-WebSocket-Version: 13");
    all.add("Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==");
    return all.toArray(String[]::new);
  }

  @Test
  void hostThatIsMissingOrTwofold_isRefused() throws Exception {
    String key = "X-Api-Key: " + KEY;
    assertThat(get("/v2/sandboxes/boxes", key).status()).isEqualTo(400);
    String unreadable = "Host: 127.0.0.1:PORT@evil.example.com";
    assertThat(get("/v2/sandboxes/boxes", unreadable, key).error()).isEqualTo("InvalidRequest");
    assertThat(
            get("/v2/sandboxes/boxes", "Host: localhost:PORT", "Host: evil.example.com", key)
                .status())
        .isEqualTo(421);
  }

  /** Clients behind a proxy send absolute targets. */
  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:PORT", "HTTP://LOCALHOST:PORT", "http://[::1]:PORT"})
  void absoluteTarget_isServed(String authority) throws Exception {
    String host = "Host: localhost:PORT";
    String key = "X-Api-Key: " + KEY;
    assertThat(get(port(authority) + "/v2/sandboxes/boxes?limit=1", host, key).status())
        .isEqualTo(200);
    String noLink = port(authority) + "/dl/" + "0".repeat(64) + "/f";
    assertThat(get(noLink, host).body()).contains("there is no such link");
    String noBox = port(authority) + "/svc/" + BOX + "/8080/";
    assertThat(get(noBox, host).body()).contains(BOX).doesNotContain("at this address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example.com",
        "http://evil.example.com:PORT",
        "http://localhost",
        "http://localhost:1",
        "http://localhost:PORT@evil.example.com",
        "https://localhost:PORT",
        "http://"
      })
  void absoluteTargetOfAnotherServer_isRefused(String authority) throws Exception {
    String target = port(authority) + "/v2/sandboxes/boxes";
    assertThat(get(target, "Host: localhost:PORT", "X-Api-Key: " + KEY).status()).isEqualTo(421);
  }

  @Test
  void absoluteTargetWithForeignHost_isRefused() throws Exception {
    String target = port("http://localhost:PORT/v2/sandboxes/boxes");
    assertThat(get(target, "Host: evil.example.com", "X-Api-Key: " + KEY).status()).isEqualTo(421);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example.com",
        "null",
        "http://localhost",
        "http://localhost:1",
        "https://localhost:PORT",
        "http://localhost:PORT.evil.example.com",
        "http://localhost:PORT@evil.example.com",
        "http://evil.example.com/http://localhost:PORT/",
        "http://localhost:PORT//",
        "http://localhost:PORT/path",
        "http://localhost:99999999999",
        "http://localhost:",
        "file://"
      })
  void foreignOrigin_isForbidden(String origin) throws Exception {
    RawHttp.Reply reply =
        get(
            "/v2/sandboxes/boxes",
            "Host: localhost:PORT",
            "X-Api-Key: " + KEY,
            "Origin: " + origin);
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.error()).isEqualTo("Forbidden");
  }

  @Test
  void originOfTheDataPlane_isServedWithoutSharing() throws Exception {
    RawHttp.Reply reply =
        get(
            "/v2/sandboxes/boxes",
            "Host: 127.0.0.1:PORT",
            "X-Api-Key: " + KEY,
            "Origin: http://127.0.0.1:PORT");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.head().toLowerCase(Locale.ROOT)).doesNotContain("access-control");
  }

  /** One origin has several spellings; the official Go client adds the slash. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/",
        "http://localhost:PORT",
        "http://localhost:PORT/",
        "HTTP://LocalHost:PORT",
        "http://[::1]:PORT/"
      })
  void anySpellingOfOurOrigin_isServed(String origin) throws Exception {
    RawHttp.Reply reply =
        get(
            "/v2/sandboxes/boxes",
            "Host: 127.0.0.1:PORT",
            "X-Api-Key: " + KEY,
            "Origin: " + origin);
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void preflight_isNotAnswered() throws Exception {
    RawHttp.Reply reply =
        RawHttp.send(
            server,
            "OPTIONS /v2/sandboxes/boxes HTTP/1.1",
            port("Host: localhost:PORT"),
            "Origin: https://evil.example.com",
            "Access-Control-Request-Method: POST");
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.head().toLowerCase(Locale.ROOT)).doesNotContain("access-control");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/sandboxes/boxes",
        "/api/v2/sandboxes/boxes/x",
        "/sb/x/download?path=y",
        "/sb/x/execute/ws",
        "/sb/x/tunnel",
        "/svcs/x",
        "/nowhere"
      })
  void everyPath_wantsTheKey(String path) throws Exception {
    RawHttp.Reply none = get(path, "Host: localhost:PORT");
    assertThat(none.status()).isEqualTo(401);
    assertThat(none.error()).isEqualTo("Unauthorized");
    for (String wrong : new String[] {"", "b", KEY + "x", KEY.substring(1), KEY + "é"}) {
      RawHttp.Reply reply = get(path, "Host: localhost:PORT", "X-Api-Key: " + wrong);
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.body()).doesNotContain(KEY);
    }
  }

  @Test
  void keyThatIsSentTwice_mustBeRightTwice() throws Exception {
    String path = "/v2/sandboxes/boxes";
    String host = "Host: localhost:PORT";
    String right = "x-api-key: " + KEY;
    assertThat(get(path, host, right, right).status()).isEqualTo(200);
    assertThat(get(path, host, right, "X-Api-Key: wrong").status()).isEqualTo(401);
  }

  @Test
  void uploadWithoutTheKey_isAnsweredThoughItsBodyIsStillToCome() throws Exception {
    RawHttp.Reply reply =
        RawHttp.send(
            server,
            "POST /sb/x/upload?path=y HTTP/1.1",
            port("Host: localhost:PORT"),
            "Content-Type: multipart/form-data; boundary=b",
            "Expect: 100-continue",
            "Content-Length: 1000000000");
    assertThat(reply.status()).isEqualTo(401);
  }

  @Test
  void whatIsNoHttp_isAnsweredWithAnEnvelope() throws Exception {
    RawHttp.Reply reply = RawHttp.send(server, "GET / x HTTP/1.1 nonsense", "Host x");
    assertThat(reply.status()).isEqualTo(400);
    RawHttp.Reply tooLong =
        RawHttp.send(server, "GET /" + "x".repeat(20_000) + " HTTP/1.1", "Host: localhost");
    assertThat(tooLong.status()).isEqualTo(414);
    assertThat(tooLong.error()).isEqualTo("InvalidRequest");
  }

  @Test
  void keyIsNowhereShown() {
    assertThat(server.apiKey()).isEqualTo(KEY);
    assertThat(server.toString()).contains(server.endpoint()).doesNotContain(KEY);
  }
}
