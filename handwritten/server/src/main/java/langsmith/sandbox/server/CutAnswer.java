// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPromise;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.charset.StandardCharsets;

/** Leaves a client with the beginning of an answer to its upgrade request. */
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

  /** Sends so many bytes and resets the connection (RST). Call on the connection's event loop. */
  static void send(HttpConnection connection, int bytes) {
    Channel channel = ((ConnectionBase) connection).channel();
    ByteBuf part = channel.alloc().buffer();
    part.writeBytes(ANSWER, 0, Math.min(bytes, ANSWER.length - 1));
    ChannelPromise written = channel.newPromise();
    written.addListener(
        done -> {
          channel.config().setOption(ChannelOption.SO_LINGER, 0);
          channel.unsafe().close(channel.voidPromise());
        });
    channel.unsafe().write(part, written);
    channel.unsafe().flush();
  }
}
