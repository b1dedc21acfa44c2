// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.protocol.StandardStream;

/** What a {@link CommandStreamMachine} wants done, in this order. */
public sealed interface Effect {
  /**
   * Open a connection.
   *
   * @param connection its number, from 1 upwards
   * @param timeout for the whole opening, from name resolution to upgrade
   */
  record OpenConnection(int connection, Duration timeout) implements Effect {}

  /**
   * Send a frame.
   *
   * @param connection on which connection
   * @param frame what to send
   * @param token if not 0, say {@link Event.Written} once it was handed to the network
   */
  record SendFrame(int connection, ClientFrame frame, long token) implements Effect {}

  /**
   * Close or abandon a connection, in whatever phase it is. Nothing is heard of it any more.
   *
   * @param connection which connection
   * @param code the close code to send
   */
  record CloseConnection(int connection, int code) implements Effect {}

  /**
   * Arm a timer. At most one is armed at any time.
   *
   * @param timer its number, from 1 upwards
   * @param delay positive
   */
  record ArmTimer(int timer, Duration delay) implements Effect {}

  /**
   * Disarm a timer.
   *
   * @param timer its number
   */
  record CancelTimer(int timer) implements Effect {}

  /**
   * Hand out output that is new.
   *
   * @param stream which stream
   * @param offset position of its first byte since the start of the command
   * @param data not empty
   */
  record EmitOutput(StandardStream stream, long offset, Utf8Chunk data) implements Effect {}

  /**
   * Tell that output is missing for good.
   *
   * @param stream which stream
   * @param from the first missing byte
   * @param to the first byte that is there again
   */
  record EmitGap(StandardStream stream, long from, long to) implements Effect {}

  /**
   * Tell what goes on.
   *
   * @param notice what
   */
  record Announce(Notice notice) implements Effect {}

  /**
   * Tell the user of a handle what became of a request.
   *
   * @param token of the request
   * @param settlement what became of it
   * @param reason a sentence; empty if it was done
   */
  record Settle(long token, Settlement settlement, String reason) implements Effect {}

  /**
   * The end. All that can follow is how requests settle that are made even later.
   *
   * @param outcome how it ended
   */
  record Finish(Outcome outcome) implements Effect {}

  /** What became of a request. */
  enum Settlement {
    /** The frame was handed to the network, or there was nothing to do. */
    DONE,
    /** The frame was not sent and will not be. */
    NOT_SENT,
    /** The frame was on its way when the connection or the stream ended (clause I2). */
    UNKNOWN
  }

  /** What goes on with the connection. */
  sealed interface Notice {
    /**
     * The command runs.
     *
     * @param commandId the command
     */
    record CommandStarted(String commandId) implements Notice {}

    /**
     * A connection that began with {@code reconnect} serves the command, as the server showed.
     *
     * @param attempts how many attempts it took to replace a lost connection; 0 if none was lost,
     *     which is so at the first attachment to a command and after {@link
     *     Event.ReconnectRequested}
     */
    record Reattached(int attempts) implements Notice {}

    /**
     * The connection to a started command was lost.
     *
     * @param failure why
     */
    record Lost(LinkFailure failure) implements Notice {}

    /**
     * Another connection is going to be opened.
     *
     * @param attempt its number since the last success, from 1
     * @param delay until then
     * @param failure what made it necessary
     */
    record Retrying(int attempt, Duration delay, LinkFailure failure) implements Notice {}
  }
}
