// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;
import java.time.Duration;

/** What the adapter of a {@link YamuxSession} has to do, in order. */
public sealed interface YamuxEffect {
  /**
   * Calls the method of a handler that this effect is for. So an effect that is new has a place in
   * every handler before anything compiles, and none is dropped without a word.
   *
   * @param handler carries it out
   */
  void accept(Handler handler);

  /**
   * Send a frame.
   *
   * @param header its first twelve bytes
   * @param payload what follows, perhaps nothing: a view of what {@link YamuxEvent.WriteRequested}
   *     offered, with position and limit as there
   */
  record SendFrame(FrameHeader header, ByteBuffer payload) implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.sendFrame(this);
    }
  }

  /**
   * Close the connection, once everything that was sent before has left.
   *
   * @param code the close code
   */
  record CloseLink(int code) implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.closeLink(this);
    }
  }

  /** Drop the connection, whose other end is taken to be dead. */
  record AbortLink() implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.abortLink(this);
    }
  }

  /**
   * Arm a timer. At most one is armed at any time.
   *
   * @param timer its number, from 1 upwards
   * @param delay positive
   */
  record ArmTimer(int timer, Duration delay) implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.armTimer(this);
    }
  }

  /**
   * Disarm a timer.
   *
   * @param timer its number
   */
  record CancelTimer(int timer) implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.cancelTimer(this);
    }
  }

  /**
   * A stream was opened as asked for; it may be written to at once.
   *
   * @param token of the request
   * @param stream its id
   */
  record StreamOpened(long token, long stream) implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.streamOpened(this);
    }
  }

  /**
   * A stream cannot be opened.
   *
   * @param token of the request
   * @param reason why
   */
  record OpenRefused(long token, OpenRefusal reason) implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.openRefused(this);
    }
  }

  /**
   * The peer has opened a stream.
   *
   * @param stream its id
   */
  record StreamArrived(long stream) implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.streamArrived(this);
    }
  }

  /**
   * Hand out payload. Say {@link YamuxEvent.BytesConsumed} as it is consumed.
   *
   * @param stream of which stream
   * @param payload not empty; a view of what {@link YamuxEvent.BytesReceived} brought, with
   *     position and limit as there
   */
  record EmitPayload(long stream, ByteBuffer payload) implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.emitPayload(this);
    }
  }

  /**
   * The peer sends nothing more.
   *
   * @param stream on which stream
   */
  record EmitEnd(long stream) implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.emitEnd(this);
    }
  }

  /**
   * A stream is over because both sides have ended it; nothing else follows.
   *
   * @param stream which stream
   */
  record StreamOver(long stream) implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.streamOver(this);
    }
  }

  /**
   * A stream broke. Payload that was emitted before is good; nothing else follows.
   *
   * @param stream which stream
   * @param reason why
   */
  record StreamReset(long stream, ResetReason reason) implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.streamReset(this);
    }
  }

  /**
   * Offer again what a {@link YamuxEvent.WriteRequested} has left over.
   *
   * @param stream on which stream
   */
  record Resume(long stream) implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.resume(this);
    }
  }

  /** The peer takes no more streams: those that are still wanted need another session. */
  record PeerLeft() implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.peerLeft(this);
    }
  }

  /**
   * The end.
   *
   * @param outcome how it ended
   */
  record Finish(YamuxOutcome outcome) implements YamuxEffect {
    @Override
    public void accept(Handler handler) {
      handler.finish(this);
    }
  }

  /** Carries effects out: one method for each kind. */
  interface Handler {
    /**
     * See {@link SendFrame}.
     *
     * @param effect the effect
     */
    void sendFrame(SendFrame effect);

    /**
     * See {@link CloseLink}.
     *
     * @param effect the effect
     */
    void closeLink(CloseLink effect);

    /**
     * See {@link AbortLink}.
     *
     * @param effect the effect
     */
    void abortLink(AbortLink effect);

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
     * See {@link StreamOpened}.
     *
     * @param effect the effect
     */
    void streamOpened(StreamOpened effect);

    /**
     * See {@link OpenRefused}.
     *
     * @param effect the effect
     */
    void openRefused(OpenRefused effect);

    /**
     * See {@link StreamArrived}.
     *
     * @param effect the effect
     */
    void streamArrived(StreamArrived effect);

    /**
     * See {@link EmitPayload}.
     *
     * @param effect the effect
     */
    void emitPayload(EmitPayload effect);

    /**
     * See {@link EmitEnd}.
     *
     * @param effect the effect
     */
    void emitEnd(EmitEnd effect);

    /**
     * See {@link StreamOver}.
     *
     * @param effect the effect
     */
    void streamOver(StreamOver effect);

    /**
     * See {@link StreamReset}.
     *
     * @param effect the effect
     */
    void streamReset(StreamReset effect);

    /**
     * See {@link Resume}.
     *
     * @param effect the effect
     */
    void resume(Resume effect);

    /**
     * See {@link PeerLeft}.
     *
     * @param effect the effect
     */
    void peerLeft(PeerLeft effect);

    /**
     * See {@link Finish}.
     *
     * @param effect the effect
     */
    void finish(Finish effect);
  }

  /** Why a stream cannot be opened. Each is no obstacle on another session. */
  enum OpenRefusal {
    /** The session is not up yet. */
    NOT_BEGUN,
    /** This side or the peer has gone away. */
    LEFT,
    /** Every id was used (clause M11). */
    IDS_USED_UP,
    /** The session has ended. */
    ENDED
  }

  /** Why a stream broke. */
  enum ResetReason {
    /** The peer said so. */
    BY_PEER,
    /** The session has ended. */
    SESSION_ENDED
  }
}
