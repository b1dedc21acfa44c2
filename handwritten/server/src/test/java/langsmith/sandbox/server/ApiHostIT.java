// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data plane below the control plane's address, by name and id of a box. */
final class ApiHostIT {
  private static SandboxServer server;
  private static Caller caller;
  private static JsonObject box;

  @BeforeAll
  static void start() throws Exception {
    server = SandboxServer.builder().start();
    caller = new Caller(server);
    box = caller.box(new JsonObject().put("name", "worker-1"));
  }

  @AfterAll
  static void stop() {
    caller.close();
    server.close();
  }

  static Stream<String> addresses() {
    return Stream.of("/api/v2/sandboxes/", "/v2/sandboxes/")
        .flatMap(prefix -> Stream.of(prefix + "worker-1", prefix + box.getString("id")));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void everyOperation_isThatOfTheBox(String address) throws Exception {
    Caller.Answer uploaded =
        caller.send(
            caller.upload(
                address + "/upload?path=a%20b.txt", "file", BodyPublishers.ofString("needle 1")));
    assertThat(uploaded.status()).isEqualTo(200);
    String path = uploaded.json().getString("path");

    assertThat(caller.get(address + "/download?path=a%20b.txt").body()).isEqualTo("needle 1");
    assertThat(caller.call("HEAD", address + "/download?path=a%20b.txt", null).status())
        .isEqualTo(200);
    assertThat(
            caller
                .post(address + "/execute", new JsonObject().put("command", "cat 'a b.txt'"))
                .json()
                .getString("stdout"))
        .isEqualTo("needle 1");
    JsonObject search = new JsonObject().put("path", path.substring(0, path.lastIndexOf('/')));
    assertThat(
            caller
                .post(address + "/glob", search.copy().put("pattern", "a*.txt"))
                .json()
                .getJsonArray("matches"))
        .hasSize(1);
    assertThat(
            caller
                .post(address + "/grep", search.copy().put("pattern", "needle"))
                .json()
                .getJsonArray("matches"))
        .hasSize(1);
    assertThat(caller.post(address + "/execute", new JsonObject()).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"execute/ws", "tunnel"})
  void webSocket_isUpgraded(String socket) throws Exception {
    String[] head = {
      "GET /api/v2/sandboxes/worker-1/" + socket + " HTTP/1.1",
      "Host: 127.0.0.1:" + RawHttp.port(server),
      "X-Api-Key: " + server.apiKey(),
      "Upgrade: websocket",
      "Connection: Upgrade",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
    };
    assertThat(RawHttp.send(server, head).status()).isEqualTo(101);
    head[2] = "X-Api-Key: wrong";
    assertThat(RawHttp.send(server, head).status()).isEqualTo(401);
  }

  @Test
  void unknownBox_is404() throws Exception {
    Caller.Answer answer =
        caller.post("/api/v2/sandboxes/nobody/execute", new JsonObject().put("command", "true"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.message()).contains("nobody");
  }

  @Test
  void boxNamedLikeAnOperation_isStillManagedByItsName() throws Exception {
    caller.box(new JsonObject().put("name", "download"));

    assertThat(caller.get("/api/v2/sandboxes/boxes/download").json().getString("name"))
        .isEqualTo("download");
  }

  @Test
  void boxNamedLikeACollection_isReachedByItsId() throws Exception {
    String id = caller.box(new JsonObject().put("name", "boxes")).getString("id");
    JsonObject command = new JsonObject().put("command", "echo here");

    assertThat(
            caller.post("/api/v2/sandboxes/" + id + "/execute", command).json().getString("stdout"))
        .isEqualTo("here\n");
  }
}
