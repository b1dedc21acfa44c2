// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.EnumSet;
import java.util.Set;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/**
 * Converts the output after a cursor into events, alternating between the streams. Confined to one
 * event loop.
 */
final class EventPump {
  private static final int MAX_EVENT_BYTES = 32 * 1024;

  private final CommandOutput.Cursor cursor;
  private final FaultScript script;
  private final Set<StandardStream> ended = EnumSet.noneOf(StandardStream.class);
  private StandardStream turn = StandardStream.STDERR;
  private long sentBytes;

  EventPump(CommandOutput.Cursor cursor, FaultScript script) {
    this.cursor = cursor;
    this.script = script;
  }

  /** Returns the number of raw bytes in all events so far. */
  long sentBytes() {
    return sentBytes;
  }

  /** Returns whether all output of the command was put into events, and so were its ends. */
  boolean atEnd() {
    return ended.size() == StandardStream.values().length;
  }

  /** Returns the next event; null if there is nothing to send now, or if a fault is due first. */
  @Nullable String next() {
    for (int i = 0; i < StandardStream.values().length; i++) {
      turn = turn == StandardStream.STDOUT ? StandardStream.STDERR : StandardStream.STDOUT;
      String event = ended.contains(turn) ? null : next(turn);
      if (event != null) {
        return event;
      }
    }
    return null;
  }

  /** Returns the request for an acknowledgement; null while there is room, or more to send. */
  @Nullable String ackRequired() {
    return cursor.needsRoom()
        ? EventCodec.ackRequired(
            cursor.position(StandardStream.STDOUT), cursor.position(StandardStream.STDERR))
        : null;
  }

  private @Nullable String next(StandardStream output) {
    int room = (int) Math.min(MAX_EVENT_BYTES, script.room(sentBytes));
    if (room == 0) {
      return null;
    }
    OutputPiece piece = cursor.peek(output, room);
    byte[] bytes = piece.bytes();
    if (bytes.length > 0) {
      script.corrupt(output, piece.offset(), bytes);
      cursor.advance(output, bytes.length);
      sentBytes += bytes.length;
      return EventCodec.output(output, bytes, piece.offset());
    }
    if (piece.last()) {
      ended.add(output);
      return EventCodec.streamEnd(output, piece.offset());
    }
    return null;
  }
}
