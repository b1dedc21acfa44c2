// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Effect;
import langsmith.sandbox.protocol.command.Outcome;
import langsmith.sandbox.protocol.command.Utf8Chunk;

/** Takes what comes out of a {@link CommandSession}. Called on its event loop; must not block. */
public interface CommandSink {
  /**
   * New output of a stream, in order.
   *
   * @param stream which stream
   * @param offset where it begins
   * @param data not empty
   */
  void output(StandardStream stream, long offset, Utf8Chunk data);

  /**
   * Output that is missing before what comes next.
   *
   * @param stream which stream
   * @param from the first missing byte
   * @param to the first byte that is there again
   */
  void gap(StandardStream stream, long from, long to);

  /**
   * News about the connection.
   *
   * @param notice what happened
   */
  void notice(Effect.Notice notice);

  /**
   * A connection is being opened.
   *
   * @param connection its number, from 1 upwards
   */
  default void connecting(int connection) {}

  /**
   * The end; the last call.
   *
   * @param outcome how it ended
   */
  void finished(Outcome outcome);
}
