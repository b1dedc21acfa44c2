// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

  @Test
  void valueWithNul_isRefusedAtTheCreation() throws Exception {
    JsonObject config = new JsonObject().put("env_vars", new JsonObject().put("A", "x\u0000y"));
    assertThat(caller.post(Caller.PREFIX + "/boxes", new JsonObject().put("run_config", config)))
        .satisfies(answer -> assertThat(answer.status()).isEqualTo(422));
  }
}
