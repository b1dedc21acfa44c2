// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import org.jspecify.annotations.Nullable;

/**
 * Asks a client how much output it has received: a pong returns after everything that was sent
 * before its ping. Confined to the socket's event loop.
 */
final class Receipts {
  private static final Buffer QUESTION = Buffer.buffer("received");

  private final ServerWebSocket socket;
  private final CommandOutput.Cursor cursor;
  private @Nullable PerStream<Long> asked;

  /** Creates receipts for a cursor, whose output counts as read only when a pong confirms it. */
  Receipts(ServerWebSocket socket, CommandOutput.Cursor cursor) {
    this.socket = socket;
    this.cursor = cursor;
    cursor.confirm(cursor.positions());
    socket.pongHandler(this::answered);
  }

  /** Sends a ping if there is unconfirmed output and no ping on its way. */
  void ask() {
    if (asked == null && cursor.isUnconfirmed()) {
      asked = cursor.positions();
      socket.writePing(QUESTION);
    }
  }

  private void answered(Buffer payload) {
    PerStream<Long> confirmed = asked;
    if (confirmed != null && payload.equals(QUESTION)) {
      asked = null;
      cursor.confirm(confirmed);
      ask();
    }
  }
}
