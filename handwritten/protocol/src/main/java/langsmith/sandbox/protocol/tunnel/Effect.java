// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

import java.time.Duration;

/** What a {@link TunnelMachine} wants done, in this order. */
public sealed interface Effect {
  /**
   * Open a session. It is answered by {@link Event.Opened} or {@link Event.NotOpened}.
   *
   * @param session its number, from 1 upwards
   */
  record OpenSession(int session) implements Effect {}

  /**
   * End a session and its connection, or give up opening it.
   *
   * @param session its number
   */
  record CloseSession(int session) implements Effect {}

  /**
   * Let a session end with its last stream.
   *
   * @param session its number
   */
  record LeaveSession(int session) implements Effect {}

  /**
   * Open a stream. If the session does not, say {@link Event.StreamRefused}.
   *
   * @param token of the dial
   * @param session its number
   */
  record OpenStream(long token, int session) implements Effect {}

  /**
   * Tell a dial that there will be no stream.
   *
   * @param token of the dial
   * @param reason why
   */
  record Fail(long token, Reason reason) implements Effect {}

  /**
   * Arm the timer. At most one is armed at any time.
   *
   * @param timer its number, from 1 upwards
   * @param delay at least zero
   */
  record ArmTimer(int timer, Duration delay) implements Effect {}

  /**
   * Disarm the timer.
   *
   * @param timer its number
   */
  record CancelTimer(int timer) implements Effect {}

  /** Tell the user that a session is up. */
  record AnnounceOpened() implements Effect {}

  /**
   * Tell the user that a session was lost, and the connections in it with it.
   *
   * @param reason in words
   */
  record AnnounceLost(String reason) implements Effect {}

  /** The last effect: it was closed, and no connection is left. */
  record Finish() implements Effect {}

  /** Why there is no stream. */
  sealed interface Reason {
    /** The tunnel was closed. */
    record Closed() implements Reason {}

    /**
     * No session could be opened: the failure is the one that was told last.
     *
     * @param attempts how many there were
     */
    record NotOpened(int attempts) implements Reason {}
  }
}
