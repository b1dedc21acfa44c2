// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;

/** What happens to a {@link YamuxSession}. */
public sealed interface YamuxEvent {
  /** Something about one stream; it means nothing once that is over. */
  sealed interface OnStream extends YamuxEvent {
    /**
     * Returns which stream.
     *
     * @return the id from {@link YamuxEffect.StreamOpened} or {@link YamuxEffect.StreamArrived}
     */
    long stream();
  }

  /** The connection is up: begin. */
  record Begin() implements YamuxEvent {}

  /**
   * Bytes have arrived, cut anywhere.
   *
   * @param bytes all that remains is taken. {@link YamuxEffect.EmitPayload} refers to it, so it
   *     must not change until the effects were carried out
   */
  record BytesReceived(ByteBuffer bytes) implements YamuxEvent {}

  /**
   * The connection takes more, or takes no more. It is taken to be writable at the beginning.
   *
   * @param writable which of the two
   */
  record LinkWritable(boolean writable) implements YamuxEvent {}

  /**
   * The connection is gone.
   *
   * @param reason what is known about it; without secrets
   */
  record LinkLost(String reason) implements YamuxEvent {}

  /**
   * A timer has run down.
   *
   * @param timer the number from {@link YamuxEffect.ArmTimer}
   */
  record TimerFired(int timer) implements YamuxEvent {}

  /**
   * Open a stream.
   *
   * @param token identifies this request; answered by {@link YamuxEffect.StreamOpened} or {@link
   *     YamuxEffect.OpenRefused}
   */
  record OpenRequested(long token) implements YamuxEvent {}

  /**
   * Forget a request to open a stream that was not answered yet.
   *
   * @param token of the request
   */
  record OpenWithdrawn(long token) implements YamuxEvent {}

  /**
   * Send payload.
   *
   * @param stream on which stream
   * @param bytes what can be sent now is taken from it. If something remains, it must be offered
   *     again after {@link YamuxEffect.Resume}, and not before
   */
  record WriteRequested(long stream, ByteBuffer bytes) implements OnStream {}

  /**
   * Send FIN: no payload follows. What was not taken by an earlier {@link WriteRequested} is lost.
   *
   * @param stream on which stream
   */
  record FinishRequested(long stream) implements OnStream {}

  /**
   * Send RST: both directions are over.
   *
   * @param stream on which stream
   */
  record ResetRequested(long stream) implements OnStream {}

  /**
   * Payload was consumed, so that the peer may send as much again.
   *
   * @param stream of which stream
   * @param count at most what was emitted and is not consumed yet
   */
  record BytesConsumed(long stream, int count) implements OnStream {}

  /** Take no more streams, open no more, and end with the last one. */
  record LeaveRequested() implements YamuxEvent {}

  /**
   * End at once.
   *
   * @param code what to close the connection with
   */
  record CloseRequested(int code) implements YamuxEvent {}
}
