// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.server.time.ManualTimers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that stop coming, on connections that stay open. */
class HalfOpenRequestsIT {
  @TempDir Path data;
  private final ManualTimers timers = new ManualTimers();
  private SandboxServer server;
  private Caller caller;
  private JsonObject box;

  @BeforeEach
  void start() throws Exception {
    server =
        SandboxServer.builder()
            .dataDirectory(data)
            .requestPatience(Duration.ofMillis(200))
            .timers(timers)
            .start();
    caller = new Caller(server);
    box = caller.box(new JsonObject());
  }

  @AfterEach
  void stop() {
    caller.close();
    server.close();
  }

  private Socket connect(String sent) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), RawHttp.port(server));
    socket.setSoTimeout(30_000);
    socket.getOutputStream().write(sent.getBytes(US_ASCII));
    return socket;
  }

  /** Reads everything up to the end of the connection, which the server has to bring. */
  private String answer(String sent) throws IOException {
    try (Socket socket = connect(sent)) {
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }

  private String head(String line, String... headers) {
    return line
        + " HTTP/1.1\r\nHost: 127.0.0.1:"
        + RawHttp.port(server)
        + "\r\nX-Api-Key: "
        + server.apiKey()
        + "\r\n"
        + String.join("", List.of(headers).stream().map(each -> each + "\r\n").toList());
  }

  @Test
  void headersThatStop_areAnswered408() throws Exception {
    for (String begun : List.of("G", "GET /v2/sandboxes/boxes HTTP/1.1\r\n", head("GET /x"))) {
      assertThat(answer(begun)).startsWith("HTTP/1.1 408 ").contains("RequestTimeout");
    }
  }

  @Test
  void connectionWithoutARequest_isClosed() throws Exception {
    assertThat(answer("")).startsWith("HTTP/1.1 408 ");
  }

  @Test
  void secondRequestWhoseHeadersStop_isAnswered408() throws Exception {
    try (Socket socket = connect(head("GET /v2/sandboxes/boxes") + "\r\n")) {
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      socket.getOutputStream().write("GET /v2".getBytes(US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .startsWith("TTP/1.1 200 ")
          .contains("HTTP/1.1 408 ");
    }
  }

  /** It came together with the first, so that nothing tells it from a connection that is kept. */
  @Test
  void secondRequestThatStoppedBeforeTheFirstWasAnswered_isClosed() throws Exception {
    assertThat(answer(head("GET /v2/sandboxes/boxes") + "\r\nGET /v2")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void jsonThatStops_isAnswered408() throws Exception {
    String begun =
        head("POST /v2/sandboxes/boxes", "Content-Type: application/json", "Content-Length: 100");
    assertThat(answer(begun + "\r\n{\"name\":"))
        .startsWith("HTTP/1.1 408 ")
        .contains("RequestTimeout");
  }

  @Test
  void uploadThatStops_isAnswered408AndLeavesNothing() throws Exception {
    int descriptors = entries(Path.of("/proc/self/fd"));
    Path incoming = data.resolve("boxes").resolve(box.getString("id")).resolve("incoming");
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 50; i++) {
        sockets.add(connect(upload() + (i % 2 == 0 ? "" : "x".repeat(1000))));
      }
      for (Socket socket : sockets) {
        assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
            .startsWith("HTTP/1.1 408 ")
            .contains("RequestTimeout");
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
    await().untilAsserted(() -> assertThat(entries(incoming)).isZero());
    await().until(() -> entries(Path.of("/proc/self/fd")) < descriptors + 10);
  }

  @Test
  void boxWhoseUploadStopped_becomesIdle() throws Exception {
    box = caller.box(new JsonObject().put("idle_ttl_seconds", 60));
    String path = Caller.PREFIX + "/boxes/" + box.getString("name");
    assertThat(answer(upload())).startsWith("HTTP/1.1 408 ");
    await()
        .until(
            () -> {
              timers.advance(Duration.ofSeconds(60));
              return caller.get(path).json().getString("status").equals("stopped");
            });
  }

  @Test
  void refusedRequestWhoseBodyStops_isClosed() throws Exception {
    String begun =
        "POST /sb/x/upload?path=y HTTP/1.1\r\nHost: 127.0.0.1:"
            + RawHttp.port(server)
            + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000\r\n\r\nx";
    assertThat(answer(begun)).startsWith("HTTP/1.1 401 ");
  }

  @Test
  void connectionBetweenTwoRequests_staysOpen() throws Exception {
    String request = head("GET /v2/sandboxes/boxes") + "\r\n";
    try (Socket socket = connect(request)) {
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      // Longer than the patience: other connections come to their end meanwhile.
      for (int i = 0; i < 3; i++) {
        answer("G");
      }
      String last = request.replace("X-Api-Key", "Connection: close\r\nX-Api-Key");
      socket.getOutputStream().write(last.getBytes(US_ASCII));
      assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
          .contains("HTTP/1.1 200 ")
          .doesNotContain(" 408 ");
    }
  }

  @Test
  void quietSocket_staysOpen() throws Exception {
    String upgrade =
        head(
            "GET /sb/" + box.getString("id") + "/execute/ws",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    try (Socket socket = connect(upgrade + "\r\n")) {
      assertThat(socket.getInputStream().read()).isEqualTo('H');
      for (int i = 0; i < 3; i++) {
        answer("G");
      }
      // A ping with an empty mask; its answer is the last that comes.
      socket.getOutputStream().write(new byte[] {(byte) 0x89, (byte) 0x80, 0, 0, 0, 0});
      int before = 0;
      int next = socket.getInputStream().read();
      while (next != 0x8A) {
        assertThat(next).as("after %d bytes", before++).isNotNegative();
        next = socket.getInputStream().read();
      }
    }
  }

  private String upload() {
    return head(
            "POST /sb/" + box.getString("id") + "/upload?path=x",
            "Content-Type: multipart/form-data; boundary=b",
            "Content-Length: 100000")
        + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
  }

  private static int entries(Path directory) {
    String[] names = directory.toFile().list();
    return names == null ? 0 : names.length;
  }
}
