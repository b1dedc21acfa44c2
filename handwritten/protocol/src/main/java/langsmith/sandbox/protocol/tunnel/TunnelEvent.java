// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

/** What happens to a {@link TunnelMachine}. */
public sealed interface TunnelEvent {
  /** Something about one session; it means nothing if that is not the one it could be about. */
  sealed interface OnSession extends TunnelEvent {
    /**
     * Returns which session.
     *
     * @return the number from {@link TunnelEffect.OpenSession}
     */
    int session();
  }

  /**
   * A stream is requested.
   *
   * @param token identifies the dial; answered by {@link TunnelEffect.OpenStream} or {@link
   *     TunnelEffect.Fail}
   */
  record DialRequested(long token) implements TunnelEvent {}

  /**
   * A dial was cancelled. It is not answered.
   *
   * @param token of the dial
   */
  record DialWithdrawn(long token) implements TunnelEvent {}

  /**
   * A session did not open a stream, so nothing was sent and another session will do.
   *
   * @param token of the dial, which is requested again by this
   * @param session from {@link TunnelEffect.OpenStream}
   * @param idsUsedUp whether it has no more ids (clause M11)
   */
  record StreamRefused(long token, int session, boolean idsUsedUp) implements OnSession {}

  /**
   * A session is up.
   *
   * @param session its number
   */
  record Opened(int session) implements OnSession {}

  /**
   * A session could not be opened, and no connection of it is left.
   *
   * @param session its number
   * @param failure why
   */
  record NotOpened(int session, OpenFailure failure) implements OnSession {}

  /**
   * A session takes no more streams, and ends with its last one (clause Q1).
   *
   * @param session its number
   */
  record PeerLeft(int session) implements OnSession {}

  /**
   * A session is over with all its streams; its connection may not be.
   *
   * @param session its number
   * @param reason in words, without secrets
   */
  record Ended(int session, String reason) implements OnSession {}

  /**
   * The connection of a session is gone.
   *
   * @param session its number
   */
  record Gone(int session) implements OnSession {}

  /**
   * A timer has run down.
   *
   * @param timer the number from {@link TunnelEffect.ArmTimer}
   */
  record TimerFired(int timer) implements TunnelEvent {}

  /** End everything (clause T8). */
  record CloseRequested() implements TunnelEvent {}
}
