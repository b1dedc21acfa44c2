// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/** Sends raw requests, including invalid ones. */
final class RawHttp {
  private RawHttp() {}

  /** A response, as far as it was read. */
  record Reply(int status, String head, String body) {
    String error() {
      return new JsonObject(body).getJsonObject("detail").getString("error");
    }
  }

  static int port(SandboxServer server) {
    return URI.create(server.endpoint()).getPort();
  }

  /** Sends lines without waiting, and reads one response with its body. */
  static Reply send(SandboxServer server, String... lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(server))) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return read(socket.getInputStream());
    }
  }

  private static Reply read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the connection ended after: " + head.toString(ISO_8859_1));
      }
      head.write(next);
    }
    String text = head.toString(ISO_8859_1);
    int length = 0;
    for (String line : text.split("\r\n", -1)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
    }
    String body = new String(in.readNBytes(length), ISO_8859_1);
    return new Reply(Integer.parseInt(text.substring(9, 12)), text, body);
  }
}
