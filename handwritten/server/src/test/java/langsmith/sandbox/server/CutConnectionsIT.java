// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes on the wire when a fault resets a connection. */
final class CutConnectionsIT {
  private static final String FRAME = "{\"type\":\"stdout\",\"data\":\"🏖️\",\"offset\":0}";

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

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12, 40, 100_000})
  void resetInsideUpgrade_leavesTheBeginningOfAnAnswer(int bytes) throws IOException {
    server.faults().next(Fault.resetInsideUpgrade(bytes));
    try (Socket socket = upgrade()) {
      String answer = rest(socket).toString(UTF_8);

      assertThat(answer).hasSize(Math.min(bytes, answer.length()));
      assertThat("HTTP/1.1 101 Switching Protocols\r\n" + answer).contains(answer);
      assertThat(answer).doesNotContain("\r\n\r\n");
    }
  }

  /** 29 bytes precede the character, whose first code point has four. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10, 30, 31, 32, 100_000})
  void resetInsideFrame_leavesTheBeginningOfTheFrame_alsoOfACharacter(int bytes)
      throws IOException {
    server.faults().next(Fault.resetInsideFrame(0, bytes));
    try (Socket socket = upgrade()) {
      head(socket);
      socket.getOutputStream().write(masked("{\"type\":\"execute\",\"command\":\"printf 🏖️\"}"));

      byte[] received = rest(socket).toByteArray();

      byte[] frame = text(FRAME);
      int sent = Math.min(bytes, frame.length - 1);
      byte[] tail = new byte[sent];
      System.arraycopy(received, received.length - sent, tail, 0, sent);
      assertThat(tail).startsWith((byte) 0x81);
      assertThat(new String(tail, UTF_8)).isEqualTo(new String(frame, 0, sent, UTF_8));
    }
  }

  private static Socket upgrade() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), RawHttp.port(server));
    socket.setSoTimeout(10_000);
    String request =
        String.join(
            "\r\n",
            "GET /sb/" + box.getString("id") + "/execute/ws HTTP/1.1",
            "Host: 127.0.0.1:" + RawHttp.port(server),
            "X-Api-Key: " + server.apiKey(),
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");
    socket.getOutputStream().write(request.getBytes(UTF_8));
    return socket;
  }

  /** Reads the response to the upgrade, before which frames must not be sent. */
  private static void head(Socket socket) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(UTF_8).endsWith("\r\n\r\n")) {
      head.write(socket.getInputStream().read());
    }
  }

  /** Reads everything up to the expected reset. */
  private static ByteArrayOutputStream rest(Socket socket) throws IOException {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = 0; n >= 0; n = socket.getInputStream().read(buffer)) {
        received.write(buffer, 0, n);
      }
    } catch (SocketException reset) {
      return received;
    }
    throw new AssertionError("closed without a reset");
  }

  private static byte[] text(String text) {
    byte[] payload = text.getBytes(UTF_8);
    byte[] frame = new byte[2 + payload.length];
    frame[0] = (byte) 0x81;
    frame[1] = (byte) payload.length;
    System.arraycopy(payload, 0, frame, 2, payload.length);
    return frame;
  }

  /** A text message of a client; a mask of zeros changes nothing. */
  private static byte[] masked(String text) {
    byte[] plain = text(text);
    byte[] frame = new byte[plain.length + 4];
    frame[0] = plain[0];
    frame[1] = (byte) (plain[1] | 0x80);
    System.arraycopy(plain, 2, frame, 6, plain.length - 2);
    return frame;
  }
}
