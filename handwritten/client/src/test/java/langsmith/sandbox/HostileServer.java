// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on a raw socket that sends whatever its script says, whatever a standard says. */
final class HostileServer implements AutoCloseable {
  private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");

  private final ServerSocket listener;
  private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();
  private final Script script;

  HostileServer(Script script) throws IOException {
    this.script = script;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  /** Answers one request; the connection is closed afterwards. */
  @FunctionalInterface
  interface Script {
    void answer(Request request, OutputStream out) throws IOException;
  }

  /** The head of a request, and what the client sends after it. */
  record Request(String head, InputStream rest, String address) {
    boolean isUpgrade() {
      return head.toLowerCase(Locale.ROOT).contains("upgrade: websocket");
    }

    /** Returns the head of a correct answer to the upgrade, without the empty line. */
    String accepted() throws IOException {
      Matcher key = KEY.matcher(head);
      if (!key.find()) {
        throw new IOException("no key in " + head);
      }
      return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
          + "Sec-WebSocket-Accept: "
          + acceptFor(key.group(1))
          + "\r\n";
    }
  }

  /** Sends characters as bytes. */
  static void send(OutputStream out, String bytes) throws IOException {
    out.write(bytes.getBytes(ISO_8859_1));
    out.flush();
  }

  /** Returns a script that sends a piece again and again until the client closes the connection. */
  static Script endless(String begin, String piece) {
    return (request, out) -> {
      send(out, begin);
      byte[] bytes = piece.getBytes(ISO_8859_1);
      while (true) {
        out.write(bytes);
      }
    };
  }

  /** Returns the base address. */
  String address() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  /** Returns an unmasked frame. */
  static byte[] frame(int firstByte, byte[] payload) {
    int length = payload.length;
    ByteBuffer frame = ByteBuffer.allocate(length + 10).put((byte) firstByte);
    if (length < 126) {
      frame.put((byte) length);
    } else if (length < 1 << 16) {
      frame.put((byte) 126).putShort((short) length);
    } else {
      frame.put((byte) 127).putLong(length);
    }
    byte[] bytes = new byte[frame.position() + length];
    frame.put(payload).flip().get(bytes);
    return bytes;
  }

  /** Returns a text frame. */
  static byte[] text(String message) {
    return frame(0x81, message.getBytes(UTF_8));
  }

  /** Returns a close frame. */
  static byte[] close(int code, String reason) {
    byte[] text = reason.getBytes(UTF_8);
    return frame(
        0x88, ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).array());
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        connections.add(socket);
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed by the test.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          return;
        }
        head.write(next);
      }
      OutputStream out = socket.getOutputStream();
      script.answer(new Request(head.toString(ISO_8859_1), in, address()), out);
      out.flush();
      socket.shutdownOutput();
      // A reset would take away what the client has not read yet.
      in.skipNBytes(Long.MAX_VALUE);
    } catch (IOException e) {
      // The client has had enough.
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "hostile-server");
    thread.setDaemon(true);
    thread.start();
  }

  private static String acceptFor(String key) throws IOException {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-1")
                  .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(ISO_8859_1)));
    } catch (NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }
}
