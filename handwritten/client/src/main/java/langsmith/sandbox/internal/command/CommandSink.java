// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import langsmith.sandbox.protocol.command.Effect;
import langsmith.sandbox.protocol.command.Notice;
import langsmith.sandbox.protocol.command.Outcome;

/**
 * Receives what comes out of a {@link CommandSession}: output, and news about its connections.
 * Called on its event loop; must not block.
 */
public interface CommandSink extends Notice.Handler {
  /**
   * New output of a stream, in order.
   *
   * @param output which, and from where the stream is resumed after it
   */
  void output(Effect.EmitOutput output);

  /**
   * Output that is missing before what comes next.
   *
   * @param gap where
   */
  void gap(Effect.EmitGap gap);

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
