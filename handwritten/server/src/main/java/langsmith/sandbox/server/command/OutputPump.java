// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/**
 * Converts the output after a cursor into frames, alternating between the streams. Confined to one
 * event loop.
 */
final class OutputPump {
  /**
   * The largest number of raw bytes in a frame; control characters may take six times as much in
   * JSON.
   */
  static final int MAX_FRAME_BYTES = 32 * 1024;

  private final CommandOutput.Cursor cursor;
  private final FaultScript script;
  private StandardStream turn = StandardStream.STDERR;
  private long sentBytes;

  OutputPump(CommandOutput.Cursor cursor, FaultScript script) {
    this.cursor = cursor;
    this.script = script;
  }

  /** Returns the number of raw bytes in all frames so far. */
  long sentBytes() {
    return sentBytes;
  }

  /** Returns whether all output of the command was put into frames. */
  boolean atEnd() {
    return cursor.atEnd();
  }

  /** Returns the next frame; null if there is nothing to send now, or if a fault is due first. */
  OutputEncoder.@Nullable Frame next() {
    for (int i = 0; i < StandardStream.values().length; i++) {
      turn = turn == StandardStream.STDOUT ? StandardStream.STDERR : StandardStream.STDOUT;
      OutputEncoder.Frame frame = next(turn);
      if (frame != null) {
        return frame;
      }
    }
    return null;
  }

  private OutputEncoder.@Nullable Frame next(StandardStream output) {
    int room = (int) Math.min(MAX_FRAME_BYTES, script.room(sentBytes));
    OutputPiece piece = cursor.peek(output, room);
    byte[] bytes = piece.bytes();
    if (bytes.length == 0) {
      return null;
    }
    script.corrupt(output, piece.offset(), bytes);
    OutputEncoder.Frame frame =
        script.splitsCodePoints()
            ? OutputEncoder.encode(
                output,
                bytes,
                Utf8Chunker.decodeOne(bytes, piece.last()).bytes(),
                piece.offset(),
                true)
            : OutputEncoder.encode(output, bytes, bytes.length, piece.offset(), piece.last());
    if (frame.rawBytes() == 0) {
      if (bytes.length == room) {
        script.characterDoesNotFit();
      }
      return null;
    }
    cursor.advance(output, frame.rawBytes());
    sentBytes += frame.rawBytes();
    return frame;
  }
}
