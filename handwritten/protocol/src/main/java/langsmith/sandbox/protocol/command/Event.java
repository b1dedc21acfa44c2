// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

/** What happens to a {@link CommandStreamMachine}. */
public sealed interface Event {
  /** Something about one connection; it is dropped if that is not the current one any more. */
  sealed interface OnConnection extends Event {
    /**
     * Returns which connection.
     *
     * @return the number from {@link Effect.OpenConnection}
     */
    int connection();
  }

  /** A request of the user of a handle, with a token that is returned when it is settled. */
  sealed interface Request extends Event {
    /**
     * Returns the number that identifies this request.
     *
     * @return a positive number, used once
     */
    long token();
  }

  /** The handle is there: begin. */
  record Begin() implements Event {}

  /**
   * The upgrade succeeded.
   *
   * @param connection which connection
   */
  record Opened(int connection) implements OnConnection {}

  /**
   * The connection could not be made.
   *
   * @param connection which connection
   * @param failure a {@link LinkFailure.Refused} or {@link LinkFailure.NotConnected}
   */
  record NotOpened(int connection, LinkFailure failure) implements OnConnection {}

  /**
   * A frame arrived.
   *
   * @param connection which connection
   * @param message the decoded frame
   */
  record Received(int connection, ServerMessage message) implements OnConnection {}

  /**
   * A frame that carries a token was handed to the network.
   *
   * @param connection which connection
   * @param token from {@link Effect.SendFrame}
   */
  record Written(int connection, long token) implements OnConnection {}

  /**
   * The connection is gone.
   *
   * @param connection which connection
   * @param code the close code
   * @param reason may be empty
   */
  record ConnectionLost(int connection, int code, String reason) implements OnConnection {}

  /**
   * A timer has run down.
   *
   * @param timer the number from {@link Effect.ArmTimer}
   */
  record TimerFired(int timer) implements Event {}

  /**
   * Kill the command.
   *
   * @param token identifies this request
   */
  record KillRequested(long token) implements Request {}

  /**
   * Write to the command's standard input.
   *
   * @param token identifies this request
   * @param data the text
   */
  record InputRequested(long token, String data) implements Request {}

  /**
   * End the command's standard input.
   *
   * @param token identifies this request
   */
  record CloseInputRequested(long token) implements Request {}

  /**
   * Set the size of the terminal.
   *
   * @param token identifies this request
   * @param cols 1 to 65535
   * @param rows 1 to 65535
   */
  record ResizeRequested(long token, int cols, int rows) implements Request {}

  /** Re-attach now: drop the connection if there is one, skip the delay if there is one. */
  record ReconnectRequested() implements Event {}

  /** Leave the command to itself. */
  record DetachRequested() implements Event {}
}
