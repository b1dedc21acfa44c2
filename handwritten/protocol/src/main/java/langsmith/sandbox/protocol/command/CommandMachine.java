// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.util.List;

/**
 * Decides for one command what happens on its connections: {@link CommandStreamMachine} over
 * WebSockets, {@link EventStreamMachine} over Server-Sent Events. Both take the same events and
 * give the same effects, so one adapter carries out either.
 */
public sealed interface CommandMachine permits CommandStreamMachine, EventStreamMachine {
  /**
   * Processes an event.
   *
   * @param event what happened
   * @param nowNanos the time, from a clock that never goes back
   * @return what to do, in order; valid after the next call too
   */
  List<Effect> on(Event event, long nowNanos);

  /**
   * Returns the id of the command.
   *
   * @return the id that the client chose, or the one that the server assigned instead
   */
  String commandId();

  /**
   * Returns the state.
   *
   * @return the state after the last event
   */
  State state();
}
