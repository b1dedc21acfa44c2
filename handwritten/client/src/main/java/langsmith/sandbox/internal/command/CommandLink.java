// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.function.Consumer;
import langsmith.sandbox.protocol.command.Effect;
import langsmith.sandbox.protocol.command.Event;

/**
 * The connections of one command, at most one at a time, over one kind of transport. Confined to
 * the command's event loop, on which the events are passed on too, and never within a call.
 */
interface CommandLink {
  /**
   * Opens the next connection.
   *
   * @param effect which, and how long that may take
   * @param machine receives the events of the connection, until it is closed or aborted
   */
  void open(Effect.OpenConnection effect, Consumer<Event> machine);

  /** Sends a frame; does nothing if there is no connection. */
  void send(Effect.SendFrame effect);

  /** Closes the connection in order, if there is one. */
  void close(int code);

  /** Ends the connection at once, if there is one. */
  void abort();

  /** Stops reading, now and on later connections, until {@link #resumeReads}. */
  void pauseReads();

  /** Resumes reading. */
  void resumeReads();
}
