// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.TimeUnit;

/**
 * Stops reading a socket while a command does not accept input. An unread connection shows its end
 * only on a write, so it is pinged meanwhile. Confined to the socket's event loop.
 */
final class SocketReadGate {
  private static final long PROBE_MILLIS = TimeUnit.SECONDS.toMillis(1);
  private static final long NONE = -1;

  private final Vertx vertx;
  private final ServerWebSocket socket;
  private long probeTimer = NONE;

  SocketReadGate(Vertx vertx, ServerWebSocket socket) {
    this.vertx = vertx;
    this.socket = socket;
  }

  boolean isShut() {
    return probeTimer != NONE;
  }

  void shut() {
    socket.pause();
    if (probeTimer == NONE) {
      probeTimer = vertx.setPeriodic(PROBE_MILLIS, timer -> socket.writePing(Buffer.buffer()));
    }
  }

  void open() {
    dismantle();
    socket.resume();
  }

  /** Stops the probes; the socket is closed. */
  void dismantle() {
    if (probeTimer != NONE) {
      vertx.cancelTimer(probeTimer);
      probeTimer = NONE;
    }
  }
}
