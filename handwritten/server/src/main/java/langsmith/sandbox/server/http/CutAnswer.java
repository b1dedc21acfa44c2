// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.vertx.core.http.HttpConnection;
import java.nio.charset.StandardCharsets;

/** Sends only the beginning of a response to an upgrade request. */
final class CutAnswer {
  private static final byte[] ANSWER =
      String.join(
              "\r\n",
              "HTTP/1.1 101 Switching Protocols",
              "Upgrade: websocket",
              "Connection: Upgrade",
              "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
              "",
              "")
          .getBytes(StandardCharsets.US_ASCII);

  private CutAnswer() {}

  /**
   * Sends so many bytes and resets the connection (RST). Call this on the connection's event loop.
   */
  static void send(HttpConnection connection, int bytes) {
    Channel channel = channel(connection);
    ByteBuf part = channel.alloc().buffer();
    part.writeBytes(ANSWER, 0, Math.min(bytes, ANSWER.length - 1));
    ConnectionResets.after(part, channel);
  }

  /** Returns the channel. Vert.x does not export the type that has it before the upgrade. */
  private static Channel channel(HttpConnection connection) {
    try {
      return (Channel) connection.getClass().getMethod("channel").invoke(connection);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "resetInsideUpgrade needs Vert.x on the class path, not on the module path", e);
    }
  }
}
