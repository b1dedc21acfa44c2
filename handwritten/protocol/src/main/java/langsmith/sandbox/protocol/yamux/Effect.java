// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;
import java.time.Duration;

/** What a {@link YamuxSession} wants done, in this order. */
public sealed interface Effect {
  /**
   * Send a frame.
   *
   * @param header its first twelve bytes
   * @param payload what follows, perhaps nothing: a view of what {@link Event.WriteRequested}
   *     offered, with position and limit as there
   */
  record SendFrame(FrameHeader header, ByteBuffer payload) implements Effect {}

  /**
   * Close the connection, once everything that was sent before has left.
   *
   * @param code the close code
   */
  record CloseLink(int code) implements Effect {}

  /** Drop the connection, whose other end is taken to be dead. */
  record AbortLink() implements Effect {}

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
   * A stream was opened as asked for; it may be written to at once.
   *
   * @param token of the request
   * @param stream its id
   */
  record StreamOpened(long token, long stream) implements Effect {}

  /**
   * A stream cannot be opened.
   *
   * @param token of the request
   * @param reason why
   */
  record OpenRefused(long token, OpenRefusal reason) implements Effect {}

  /**
   * The peer has opened a stream.
   *
   * @param stream its id
   */
  record StreamArrived(long stream) implements Effect {}

  /**
   * Hand out payload. Say {@link Event.BytesConsumed} as it is consumed.
   *
   * @param stream of which stream
   * @param payload not empty; a view of what {@link Event.BytesReceived} brought, with position and
   *     limit as there
   */
  record EmitPayload(long stream, ByteBuffer payload) implements Effect {}

  /**
   * The peer sends nothing more.
   *
   * @param stream on which stream
   */
  record EmitEnd(long stream) implements Effect {}

  /**
   * A stream broke. Payload that was emitted before is good; nothing else follows.
   *
   * @param stream which stream
   * @param reason why
   */
  record StreamReset(long stream, ResetReason reason) implements Effect {}

  /**
   * Offer again what a {@link Event.WriteRequested} has left over.
   *
   * @param stream on which stream
   */
  record Resume(long stream) implements Effect {}

  /** The peer takes no more streams: those that are still wanted need another session. */
  record PeerLeft() implements Effect {}

  /**
   * The end.
   *
   * @param outcome how it ended
   */
  record Finish(Outcome outcome) implements Effect {}

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
