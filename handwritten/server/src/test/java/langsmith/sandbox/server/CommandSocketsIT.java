// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandSocketsIT {
  private static final List<String> UPGRADE =
      List.of(
          "Upgrade: websocket",
          "Connection: keep-alive, Upgrade",
          "Sec-WebSocket-Version: 13",
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

  private static SandboxServer server;
  private static Caller caller;
  private static JsonObject box;

  @BeforeAll
  static void start() throws Exception {
    server = SandboxServer.builder().start();
    caller = new Caller(server);
    box = caller.box(new JsonObject());
  }

  @AfterAll
  static void stop() {
    caller.close();
    server.close();
  }

  private static RawHttp.Reply upgrade(String boxId, List<String> headers) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("GET /sb/" + boxId + "/execute/ws HTTP/1.1");
    lines.add("Host: 127.0.0.1:" + RawHttp.port(server));
    lines.add("X-Api-Key: " + server.apiKey());
    lines.addAll(headers);
    return RawHttp.send(server, lines.toArray(String[]::new));
  }

  private static List<String> with(String header) {
    List<String> headers = new ArrayList<>(UPGRADE);
    headers.add(header);
    return headers;
  }

  @Test
  void upgrade_switchesProtocols() throws Exception {
    RawHttp.Reply reply = upgrade(box.getString("id"), UPGRADE);
    assertThat(reply.status()).isEqualTo(101);
    assertThat(reply.head().toLowerCase(Locale.ROOT))
        .contains("sec-websocket-accept: s3pplmbitxaq9kygzzhzrbk+xoo=")
        .doesNotContain("sec-websocket-extensions");
  }

  @Test
  void offeredCompression_isNegotiated() throws Exception {
    RawHttp.Reply reply =
        upgrade(
            box.getString("id"),
            with("Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"));
    assertThat(reply.status()).isEqualTo(101);
    assertThat(reply.head().toLowerCase(Locale.ROOT))
        .contains("sec-websocket-extensions: permessage-deflate");
  }

  @Test
  void originOfTheDataPlane_isAllowed() throws Exception {
    String own = "Origin: " + server.endpoint();
    assertThat(upgrade(box.getString("id"), with(own)).status()).isEqualTo(101);
    String foreign = "Origin: https://evil.example.com";
    assertThat(upgrade(box.getString("id"), with(foreign)).status()).isEqualTo(403);
  }

  /** The headers of the official Go client, which ends its origin with a slash. */
  @ParameterizedTest
  @ValueSource(strings = {"/execute/ws", "/tunnel"})
  void upgradeOfTheGoClient_isServed(String endpoint) throws Exception {
    String path = "/sb/" + box.getString("id") + endpoint;
    String authority = "127.0.0.1:" + RawHttp.port(server);
    for (String target : List.of(path, "http://" + authority + path)) {
      RawHttp.Reply reply =
          RawHttp.send(
              server,
              "GET " + target + " HTTP/1.1",
              "Host: " + authority,
              "Upgrade: websocket",
              "Connection: Upgrade",
              "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
              "Origin: http://" + authority + "/",
              "Sec-WebSocket-Version: 13",
              "X-Api-Key: " + server.apiKey());
      assertThat(reply.status()).as(target).isEqualTo(101);
    }
  }

  @Test
  void stoppedBox_isStartedByAnUpgrade() throws Exception {
    JsonObject stopped = caller.box(new JsonObject());
    String path = Caller.PREFIX + "/boxes/" + stopped.getString("name");
    assertThat(caller.post(path + "/stop", new JsonObject()).status()).isEqualTo(204);
    assertThat(upgrade(stopped.getString("id"), UPGRADE).status()).isEqualTo(101);
    assertThat(caller.get(path).json().getString("status")).isEqualTo("ready");
  }

  @Test
  void unknownBox_isNotFound() throws Exception {
    RawHttp.Reply reply = upgrade(UUID.randomUUID().toString(), UPGRADE);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.error()).isEqualTo("NotFound");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void incompleteUpgrade_isAnsweredWithAnEnvelope(int missing) throws Exception {
    List<String> headers = new ArrayList<>(UPGRADE);
    headers.remove(missing);
    RawHttp.Reply reply = upgrade(box.getString("id"), headers);
    assertThat(reply.status()).isIn(400, 426);
    assertThat(reply.error()).isIn("UpgradeRequired", "InvalidRequest");
  }

  @Test
  void oldVersion_isToldWhichOneIsSpoken() throws Exception {
    List<String> headers = new ArrayList<>(UPGRADE);
    headers.set(2, "Sec-WebSocket-Version: 8");
    RawHttp.Reply reply = upgrade(box.getString("id"), headers);
    assertThat(reply.status()).isEqualTo(426);
    assertThat(reply.head().toLowerCase(Locale.ROOT)).contains("sec-websocket-version: 13");
  }

  @Test
  void scriptedRefusal_isGivenOnce() throws Exception {
    server.faults().next(Fault.refuseUpgrade(503, Duration.ofSeconds(7), null));
    RawHttp.Reply refused = upgrade(box.getString("id"), UPGRADE);
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.head().toLowerCase(Locale.ROOT)).contains("retry-after: 7");
    assertThat(refused.error()).isEqualTo("ServiceUnavailable");
    assertThat(upgrade(box.getString("id"), UPGRADE).status()).isEqualTo(101);
  }

  @Test
  void scriptedBody_isSentAsItIs() throws Exception {
    server.faults().next(Fault.refuseUpgrade(429, null, "{\"detail\":\"slow down\"}"));
    RawHttp.Reply refused = upgrade(box.getString("id"), UPGRADE);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.body()).isEqualTo("{\"detail\":\"slow down\"}");
    assertThat(refused.head().toLowerCase(Locale.ROOT)).doesNotContain("retry-after");
  }
}
