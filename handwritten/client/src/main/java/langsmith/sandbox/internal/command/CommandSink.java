// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import langsmith.sandbox.protocol.command.Effect;
import langsmith.sandbox.protocol.command.Notice;
import langsmith.sandbox.protocol.command.Outcome;

/**
 * Receives the output and connection events of a {@link CommandSession}. Called on its event loop;
 * must not block.
 */
public interface CommandSink extends Notice.Handler {
  /**
   * New output of a stream, in order.
   *
   * @param output the output, and the offset to resume the stream from after it
   */
  void output(Effect.EmitOutput output);

  /**
   * Output is missing before the next output.
   *
   * @param gap the missing range
   */
  void gap(Effect.EmitGap gap);

  /**
   * A connection is being opened.
   *
   * @param connection its number, counted from 1
   */
  default void connecting(int connection) {}

  /**
   * The session has ended; the last call.
   *
   * @param outcome how it ended
   */
  void finished(Outcome outcome);
}
