// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

/** Where a {@link CommandStreamMachine} stands. */
public sealed interface State {
  /** Nothing was done yet. Ended by {@link Event.Begin}. */
  record Idle() implements State {}

  /**
   * A connection is being opened.
   *
   * @param connection its number
   * @param purpose what it is for
   */
  record Connecting(int connection, Purpose purpose) implements State {}

  /**
   * {@code execute} was sent on an open connection; {@code started} must come before the timer.
   *
   * @param connection its number
   * @param timer runs down at the deadline for {@code started}
   */
  record AwaitingStarted(int connection, int timer) implements State {}

  /**
   * Attached to the command.
   *
   * @param connection its number
   * @param confirmed whether the server showed on this connection that it serves our command, by
   *     {@code started} or by output
   * @param sinceNanos when the attachment was made
   */
  record Streaming(int connection, boolean confirmed, long sinceNanos) implements State {}

  /**
   * There is no connection; the next one is opened when the timer runs down.
   *
   * @param timer its number
   * @param purpose what the next connection is for
   */
  record BackingOff(int timer, Purpose purpose) implements State {}

  /**
   * {@code kill} was sent; {@code exit} must come before the timer.
   *
   * @param connection its number
   * @param timer runs down at the grace limit
   * @param written whether the kill was handed to the network
   */
  record Killing(int connection, int timer, boolean written) implements State {}

  /**
   * The end. Nothing leads out of it.
   *
   * @param outcome how it ended
   */
  record Ended(Outcome outcome) implements State {}

  /** What a connection is for. */
  enum Purpose {
    /** To send {@code execute}: no {@code started} was seen yet. */
    START,
    /** To send {@code reconnect}. */
    REATTACH
  }

  /**
   * Returns which connection is the current one.
   *
   * @return its number, or 0 if there is none
   */
  default int currentConnection() {
    if (this instanceof Connecting s) {
      return s.connection();
    }
    if (this instanceof AwaitingStarted s) {
      return s.connection();
    }
    if (this instanceof Streaming s) {
      return s.connection();
    }
    return this instanceof Killing s ? s.connection() : 0;
  }

  /**
   * Returns which timer is armed.
   *
   * @return its number, or 0 if there is none
   */
  default int armedTimer() {
    if (this instanceof AwaitingStarted s) {
      return s.timer();
    }
    if (this instanceof BackingOff s) {
      return s.timer();
    }
    return this instanceof Killing s ? s.timer() : 0;
  }
}
