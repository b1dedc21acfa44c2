// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import com.sun.management.UnixOperatingSystemMXBean;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses connections with 503 before the last descriptors of the process are used up: commands,
 * files and the virtual machine itself need some. Confined to the server's event loop.
 */
public final class ConnectionBudget {
  private static final Logger log = LoggerFactory.getLogger(ConnectionBudget.class);

  /** Few connections do no harm. */
  private static final int UNCOUNTED = 32;

  private static final int LEAST_RESERVE = 32;
  private static final int SHARE = 8;

  private final OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
  private int connections;
  private long beforeNextCount;

  /**
   * Counts a new connection, or refuses it.
   *
   * @return whether it is admitted
   */
  public boolean admits(HttpConnection connection) {
    ChannelHandlerContext reader = ((ConnectionBase) connection).channelHandlerContext();
    if (connections >= UNCOUNTED && areScarce()) {
      log.debug("a connection is refused: {} are open, and few descriptors left", connections);
      refuse(reader);
      return false;
    }
    connections++;
    reader.channel().closeFuture().addListener(closed -> connections--);
    return true;
  }

  /** Counting takes milliseconds, so it is done again when a part of what was left may be used. */
  private boolean areScarce() {
    if (--beforeNextCount > 0 || !(system instanceof UnixOperatingSystemMXBean unix)) {
      return false;
    }
    long max = unix.getMaxFileDescriptorCount();
    long left = max - unix.getOpenFileDescriptorCount() - Math.max(LEAST_RESERVE, max / SHARE);
    beforeNextCount = left / SHARE;
    return left < 0;
  }

  private static void refuse(ChannelHandlerContext reader) {
    ApiError error =
        ApiError.of(503, "ServiceUnavailable", "the local server has too many connections");
    String body = ErrorResponder.body(error, ErrorResponder.newErrorId()).encode();
    String answer =
        "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 1\r\nContent-Type:"
            + " application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    reader
        .pipeline()
        .firstContext()
        .writeAndFlush(Unpooled.copiedBuffer(answer, StandardCharsets.US_ASCII))
        .addListener(ChannelFutureListener.CLOSE);
  }
}
