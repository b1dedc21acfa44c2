// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

import java.time.Duration;

/** What the adapter of a {@link TunnelMachine} has to do, in order. */
public sealed interface TunnelEffect {
  /**
   * Calls the method of a handler that this effect is for. So an effect that is new has a place in
   * every handler before anything compiles, and none is dropped without a word.
   *
   * @param handler carries it out
   */
  void accept(Handler handler);

  /**
   * Open a session. It is answered by {@link TunnelEvent.Opened} or {@link TunnelEvent.NotOpened}.
   *
   * @param session its number, from 1 upwards
   */
  record OpenSession(int session) implements TunnelEffect {
    @Override
    public void accept(Handler handler) {
      handler.openSession(this);
    }
  }

  /**
   * End a session and its connection, or give up opening it.
   *
   * @param session its number
   */
  record CloseSession(int session) implements TunnelEffect {
    @Override
    public void accept(Handler handler) {
      handler.closeSession(this);
    }
  }

  /**
   * Let a session end with its last stream.
   *
   * @param session its number
   */
  record LeaveSession(int session) implements TunnelEffect {
    @Override
    public void accept(Handler handler) {
      handler.leaveSession(this);
    }
  }

  /**
   * Open a stream. If the session does not, say {@link TunnelEvent.StreamRefused}.
   *
   * @param token of the dial
   * @param session its number
   */
  record OpenStream(long token, int session) implements TunnelEffect {
    @Override
    public void accept(Handler handler) {
      handler.openStream(this);
    }
  }

  /**
   * Tell a dial that there will be no stream.
   *
   * @param token of the dial
   * @param reason why
   */
  record Fail(long token, Reason reason) implements TunnelEffect {
    @Override
    public void accept(Handler handler) {
      handler.fail(this);
    }
  }

  /**
   * Arm the timer. At most one is armed at any time.
   *
   * @param timer its number, from 1 upwards
   * @param delay at least zero
   */
  record ArmTimer(int timer, Duration delay) implements TunnelEffect {
    @Override
    public void accept(Handler handler) {
      handler.armTimer(this);
    }
  }

  /**
   * Disarm the timer.
   *
   * @param timer its number
   */
  record CancelTimer(int timer) implements TunnelEffect {
    @Override
    public void accept(Handler handler) {
      handler.cancelTimer(this);
    }
  }

  /** Tell the user that a session is up. */
  record AnnounceOpened() implements TunnelEffect {
    @Override
    public void accept(Handler handler) {
      handler.announceOpened(this);
    }
  }

  /**
   * Tell the user that a session was lost, and the connections in it with it.
   *
   * @param reason in words
   */
  record AnnounceLost(String reason) implements TunnelEffect {
    @Override
    public void accept(Handler handler) {
      handler.announceLost(this);
    }
  }

  /** The last effect: it was closed, and no connection is left. */
  record Finish() implements TunnelEffect {
    @Override
    public void accept(Handler handler) {
      handler.finish(this);
    }
  }

  /** Carries effects out: one method for each kind. */
  interface Handler {
    /**
     * See {@link OpenSession}.
     *
     * @param effect the effect
     */
    void openSession(OpenSession effect);

    /**
     * See {@link CloseSession}.
     *
     * @param effect the effect
     */
    void closeSession(CloseSession effect);

    /**
     * See {@link LeaveSession}.
     *
     * @param effect the effect
     */
    void leaveSession(LeaveSession effect);

    /**
     * See {@link OpenStream}.
     *
     * @param effect the effect
     */
    void openStream(OpenStream effect);

    /**
     * See {@link Fail}.
     *
     * @param effect the effect
     */
    void fail(Fail effect);

    /**
     * See {@link ArmTimer}.
     *
     * @param effect the effect
     */
    void armTimer(ArmTimer effect);

    /**
     * See {@link CancelTimer}.
     *
     * @param effect the effect
     */
    void cancelTimer(CancelTimer effect);

    /**
     * See {@link AnnounceOpened}.
     *
     * @param effect the effect
     */
    void announceOpened(AnnounceOpened effect);

    /**
     * See {@link AnnounceLost}.
     *
     * @param effect the effect
     */
    void announceLost(AnnounceLost effect);

    /**
     * See {@link Finish}.
     *
     * @param effect the effect
     */
    void finish(Finish effect);
  }

  /** Why there is no stream. */
  sealed interface Reason {
    /** The tunnel was closed. */
    record Closed() implements Reason {}

    /**
     * No session could be opened; the failure is that of the last attempt.
     *
     * @param attempts how many there were
     */
    record NotOpened(int attempts) implements Reason {}
  }
}
