// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests whose connection ends before they do, and requests that can never work. */
class EarlyEndsIT {
  private static final int UPLOADS = 200;

  @TempDir Path data;
  private SandboxServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    server = SandboxServer.builder().dataDirectory(data).start();
    caller = new Caller(server);
  }

  @AfterEach
  void stop() {
    caller.close();
    server.close();
  }

  @Test
  void uploadsThatEndAfterTheirHead_leaveNoFileAndNoDescriptor() throws Exception {
    String id = caller.box(new JsonObject()).getString("id");
    int before = entries(Path.of("/proc/self/fd"));
    for (int i = 0; i < UPLOADS; i++) {
      try (Socket socket =
          new Socket(InetAddress.getLoopbackAddress(), URI.create(server.endpoint()).getPort())) {
        if (i % 2 == 0) {
          socket.setSoLinger(true, 0);
        }
        socket.getOutputStream().write(head(id).getBytes(StandardCharsets.US_ASCII));
      }
    }
    Path incoming = data.resolve("boxes").resolve(id).resolve("incoming");
    await().untilAsserted(() -> assertThat(entries(incoming)).isZero());
    await().until(() -> entries(Path.of("/proc/self/fd")) < before + UPLOADS / 10);
  }

  private String head(String id) {
    return "POST /sb/"
        + id
        + "/upload?path=x HTTP/1.1\r\nHost: "
        + URI.create(server.endpoint()).getAuthority()
        + "\r\nX-Api-Key: "
        + server.apiKey()
        + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n";
  }

  private static int entries(Path directory) {
    String[] names = directory.toFile().list();
    return names == null ? 0 : names.length;
  }

  @ParameterizedTest
  @ValueSource(strings = {"A=B", "", "A\u0000B"})
  void variablesThatCannotBe_areRefusedAtTheCreation(String name) throws Exception {
    JsonObject variables = new JsonObject().put(name, "x");
    assertThat(caller.post(Caller.PREFIX + "/boxes", new JsonObject().put("env_vars", variables)))
        .satisfies(answer -> assertThat(answer.status()).isEqualTo(422));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A=B", "", "A\u0000B"})
  void variablesOfARuleThatCannotBe_areRefusedAtTheCreation(String name) throws Exception {
    JsonObject rule =
        new JsonObject()
            .put("name", "rule")
            .put("match_hosts", new JsonArray().add("example.com"))
            .put("env_vars", new JsonObject().put(name, "x"));
    JsonObject rules = new JsonObject().put("rules", new JsonArray().add(rule));
    Caller.Answer answer =
        caller.post(Caller.PREFIX + "/boxes", new JsonObject().put("proxy_config", rules));
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("variable");
  }

  @Test
  void variableThatIsLargerThanAProgramTakes_isRefused() throws Exception {
    int room = 131_071 - "A=".length();
    JsonObject fits = new JsonObject().put("A", "x".repeat(room));
    JsonObject box = caller.box(new JsonObject().put("env_vars", fits));
    JsonObject count = new JsonObject().put("command", "echo ${#A}");
    assertThat(caller.post(Caller.data(box, "/execute", ""), count).json().getString("stdout"))
        .isEqualTo(room + "\n");

    JsonObject large = new JsonObject().put("A", "ü".repeat(room / 2 + 1));
    for (JsonObject create :
        List.of(
            new JsonObject().put("env_vars", large),
            new JsonObject().put("run_config", new JsonObject().put("env_vars", large)))) {
      assertThat(caller.post(Caller.PREFIX + "/boxes", create).status()).isEqualTo(422);
    }
    JsonObject execute = new JsonObject().put("command", "true").put("env", large);
    Caller.Answer refused = caller.post(Caller.data(box, "/execute", ""), execute);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("131070 bytes");
  }

  @Test
  void whatIsTooMuchForAProgram_isSaid() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    JsonObject longCommand = new JsonObject().put("command", ": " + "x".repeat(131_072));
    Caller.Answer refused = caller.post(Caller.data(box, "/execute", ""), longCommand);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.message()).contains("131071 bytes");

    JsonObject many = new JsonObject();
    for (int i = 0; i < 8; i++) {
      many.put("V" + i, "x".repeat(100_000));
    }
    JsonObject some = new JsonObject().put("command", "true").put("env", many);
    assertThat(caller.post(Caller.data(box, "/execute", ""), some).status()).isEqualTo(200);
  }

  @Test
  void valueWithNul_isRefusedAtTheCreation() throws Exception {
    JsonObject config = new JsonObject().put("env_vars", new JsonObject().put("A", "x\u0000y"));
    assertThat(caller.post(Caller.PREFIX + "/boxes", new JsonObject().put("run_config", config)))
        .satisfies(answer -> assertThat(answer.status()).isEqualTo(422));
  }
}
