// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code /tunnel}, byte by byte. */
final class TunnelSocketsIT {
  private static final String SYN = "000100010000000100000000";

  /** Enlarges the window by 262,144 bytes (clause W3). */
  private static final String ACK = "000100020000000100040000";

  private static final int FORBIDDEN = 6;

  private static SandboxServer server;
  private static Caller caller;
  private static JsonObject box;

  @BeforeAll
  static void start() throws Exception {
    server = SandboxServer.builder().tunnelPorts(port -> port != FORBIDDEN).start();
    caller = new Caller(server);
    box = caller.box(new JsonObject());
  }

  @AfterAll
  static void stop() {
    caller.close();
    server.close();
  }

  private static RawHttp.Reply upgrade(String boxId, String key) throws IOException {
    return RawHttp.send(
        server,
        "GET /sb/" + boxId + "/tunnel HTTP/1.1",
        "Host: 127.0.0.1:" + RawHttp.port(server),
        "X-Api-Key: " + key,
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
  }

  @Test
  void upgrade_needsTheKeyAndABox() throws Exception {
    assertThat(upgrade(box.getString("id"), server.apiKey()).status()).isEqualTo(101);
    assertThat(upgrade(box.getString("id"), "wrong").status()).isEqualTo(401);
    assertThat(upgrade("none", server.apiKey()).status()).isEqualTo(404);
  }

  @Test
  void requestInPieces_connectsAndKeepsWhatCameEarly() throws Exception {
    try (ServerSocket program = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Peer peer = new Peer()) {
      String port = "%04x".formatted(program.getLocalPort());
      peer.send(SYN.substring(0, 10));
      peer.send(SYN.substring(10) + "000000000000000100000001" + "01");
      peer.send("000000000000000100000007" + port + "65726c79");
      peer.send("21");
      try (Socket accepted = program.accept()) {
        assertThat(accepted.getInputStream().readNBytes(5)).asString(UTF_8).isEqualTo("erly!");
        peer.expect(ACK + "000000000000000100000001" + "00");
        accepted.getOutputStream().write("ok".getBytes(UTF_8));
        peer.expect("000000000000000100000002" + "6f6b");
        peer.send("000000040000000100000000");
        assertThat(accepted.getInputStream().read()).isNegative();
        accepted.getOutputStream().write('!');
        accepted.shutdownOutput();
        peer.expect("000000000000000100000001" + "21" + "000000040000000100000000");
      }
    }
  }

  @Test
  void unknownVersion_isAnsweredWithThree() throws Exception {
    assertRefused("020050", "03");
  }

  @Test
  void forbiddenPortAndPortZero_areAnsweredWithOne() throws Exception {
    assertRefused("01%04x".formatted(FORBIDDEN), "01");
    assertRefused("010000", "01");
  }

  @Test
  void nothingListening_isAnsweredWithTwo() throws Exception {
    ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    gone.close();
    assertRefused("01%04x".formatted(gone.getLocalPort()), "02");
  }

  private static void assertRefused(String request, String status) throws Exception {
    try (Peer peer = new Peer()) {
      peer.send(SYN + "000000000000000100000003" + request);
      peer.expect(ACK + "000000000000000100000001" + status + "000000040000000100000000");
    }
  }

  @Test
  void brokenProtocol_endsTheSessionWithGoAwayAnd1002() throws Exception {
    try (Peer peer = new Peer()) {
      peer.send("000900000000000000000000");
      peer.expect("000300000000000000000001");
      assertThat(peer.closeCode()).isEqualTo(1002);
    }
  }

  @Test
  void textMessage_isTakenAsBytes() throws Exception {
    try (Peer peer = new Peer()) {
      peer.sendText(new String(HexFormat.of().parseHex("000200010000000000000007"), UTF_8));
      peer.expect("000200020000000000000007");
    }
  }

  @Test
  void boxThatIsDeleted_takesItsTunnelsWithIt() throws Exception {
    JsonObject other = caller.box(new JsonObject());
    try (Peer peer = new Peer(other)) {
      peer.send(SYN);
      peer.expect(ACK);
      caller.delete("/v2/sandboxes/boxes/" + other.getString("name"));
      peer.expect("000300000000000000000000");
      assertThat(peer.closeCode()).isEqualTo(1001);
    }
  }

  /** A client that exchanges bytes only. */
  private static final class Peer implements WebSocket.Listener, AutoCloseable {
    private final LinkedBlockingQueue<byte[]> messages = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Integer> codes = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream unread = new ByteArrayOutputStream();
    private final WebSocket socket;

    Peer() {
      this(box);
    }

    Peer(JsonObject target) {
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .header("X-Api-Key", server.apiKey())
              .buildAsync(
                  URI.create(target.getString("dataplane_url").replace("http", "ws") + "/tunnel"),
                  this)
              .join();
    }

    void send(String hex) {
      socket.sendBinary(ByteBuffer.wrap(HexFormat.of().parseHex(hex)), true).join();
    }

    void sendText(String text) {
      socket.sendText(text, true).join();
    }

    /** Waits for exactly these bytes, in any fragmentation. */
    void expect(String hex) throws InterruptedException {
      while (unread.size() * 2 < hex.length()) {
        byte[] next = messages.poll(60, TimeUnit.SECONDS);
        assertThat(next)
            .as("bytes after %s", HexFormat.of().formatHex(unread.toByteArray()))
            .isNotNull();
        unread.writeBytes(next);
      }
      assertThat(HexFormat.of().formatHex(unread.toByteArray())).isEqualTo(hex);
      unread.reset();
    }

    int closeCode() throws InterruptedException {
      Integer code = codes.poll(60, TimeUnit.SECONDS);
      return code == null ? 0 : code;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
      byte[] bytes = new byte[data.remaining()];
      data.get(bytes);
      messages.add(bytes);
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      codes.add(code);
      return null;
    }

    @Override
    public void close() {
      socket.abort();
    }
  }
}
