// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that are larger than the server accepts, on every kind of socket. */
final class MessageSizeIT {
  private static final int LIMIT = 16 << 20;
  private static final int TEXT = 1;
  private static final int BINARY = 2;

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
  @CsvSource({"/execute/ws,1", "/tunnel,2", "/tunnel,1"})
  void frameAboveTheLimit_isClosedWith1009(String path, int opcode) throws Exception {
    try (RawSocket socket = new RawSocket(path)) {
      socket.sendHead(opcode, true, LIMIT + 1);
      socket.sendPayload(LIMIT + 1);
      assertThat(socket.closeCode()).isEqualTo(1009);
    }
  }

  /** The close frame does not wait for a message that may never come whole. */
  @ParameterizedTest
  @ValueSource(strings = {"/execute/ws", "/tunnel"})
  void announcedFrameAboveTheLimit_isClosedWith1009AtOnce(String path) throws Exception {
    try (RawSocket socket = new RawSocket(path)) {
      socket.sendHead(BINARY, true, Long.MAX_VALUE);
      assertThat(socket.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void fragmentsAboveTheLimit_areClosedWith1009() throws Exception {
    try (RawSocket socket = new RawSocket("/execute/ws")) {
      int half = LIMIT / 2 + 1;
      socket.sendHead(TEXT, false, half);
      socket.sendPayload(half);
      socket.sendHead(0, true, half);
      socket.sendPayload(half);
      assertThat(socket.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void messageAtTheLimit_isRead() throws Exception {
    try (RawSocket socket = new RawSocket("/execute/ws")) {
      socket.sendHead(TEXT, true, LIMIT);
      socket.sendPayload(LIMIT);
      // It is no JSON, which the server can only say if it has read it.
      assertThat(socket.closeCode()).isEqualTo(1008);
    }
  }

  @ParameterizedTest
  @CsvSource({"/execute/ws,3", "/tunnel,3"})
  void reservedOpcode_isClosedWith1002(String path, int opcode) throws Exception {
    try (RawSocket socket = new RawSocket(path)) {
      socket.sendHead(opcode, true, 0);
      assertThat(socket.closeCode()).isEqualTo(1002);
    }
  }

  /** A WebSocket whose frames are written byte by byte, with a mask of zeros. */
  private static final class RawSocket implements AutoCloseable {
    private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
    private final DataInputStream in = new DataInputStream(socket.getInputStream());
    private final OutputStream out = socket.getOutputStream();

    RawSocket(String path) throws IOException {
      socket.setSoTimeout(30_000);
      List<String> lines =
          List.of(
              "GET /sb/" + box.getString("id") + path + " HTTP/1.1",
              "Host: 127.0.0.1:" + port(),
              "X-Api-Key: " + server.apiKey(),
              "Upgrade: websocket",
              "Connection: Upgrade",
              "Sec-WebSocket-Version: 13",
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
      out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      List<Integer> head = new ArrayList<>();
      List<Integer> end = List.of(13, 10, 13, 10);
      while (head.size() < 4 || !head.subList(head.size() - 4, head.size()).equals(end)) {
        head.add(in.readUnsignedByte());
      }
    }

    private static int port() {
      return RawHttp.port(server);
    }

    void sendHead(int opcode, boolean last, long length) throws IOException {
      byte[] head = new byte[14];
      head[0] = (byte) (opcode | (last ? 0x80 : 0));
      head[1] = (byte) 0xFF;
      for (int i = 0; i < 8; i++) {
        head[2 + i] = (byte) (length >>> (56 - 8 * i));
      }
      out.write(length == 0 ? new byte[] {head[0], (byte) 0x80, 0, 0, 0, 0} : head);
      out.flush();
    }

    /** Sends letters, as far as the server reads them. */
    void sendPayload(int length) {
      byte[] piece = new byte[1 << 16];
      Arrays.fill(piece, (byte) 'a');
      try {
        for (int left = length; left > 0; left -= piece.length) {
          out.write(piece, 0, Math.min(left, piece.length));
        }
        out.flush();
      } catch (IOException e) {
        // The server has closed the connection; what it said before can still be read.
      }
    }

    /** Reads frames up to the close frame and returns its code; 1006 if there is none. */
    int closeCode() {
      try {
        while (true) {
          int opcode = in.readUnsignedByte() & 0x0F;
          int length = in.readUnsignedByte();
          length = length == 126 ? in.readUnsignedShort() : length;
          byte[] payload = in.readNBytes(length);
          if (opcode == 8) {
            return length < 2 ? 1005 : (payload[0] & 0xFF) << 8 | (payload[1] & 0xFF);
          }
        }
      } catch (IOException e) {
        return 1006;
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
