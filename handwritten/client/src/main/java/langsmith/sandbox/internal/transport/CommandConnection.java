// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;

/**
 * One WebSocket, from the attempt to open it to its end. Confined to the event loop it was opened
 * with: every method must be called there and every callback comes there.
 *
 * <p>No callback is made from inside a call of these methods; what a call causes is told later, in
 * order. A caller may therefore change its own state after the call.
 */
public interface CommandConnection {

  /**
   * Sends one text message. Messages go out in the order of the calls and as soon as the network
   * takes them.
   *
   * <p>Nothing bounds the messages waiting to be sent but the caller: it learns through {@code
   * onWritten} when one has left, and should keep the sum of those that have not small.
   *
   * @param jsonText the message; a lone surrogate in it is sent as {@code ?}
   * @param onWritten called when the operating system has taken the message, which does not mean
   *     that the peer has
   * @param onFailed called instead when the connection ended before that, or had ended already. The
   *     peer may have got the message nevertheless
   * @throws IllegalStateException before {@code opened()}
   */
  void send(String jsonText, Runnable onWritten, Consumer<Throwable> onFailed);

  /**
   * Stops reading, so that the peer is slowed down. No message is handed over until {@link
   * #resumeReads()}, not even one received already. While paused, the end of the connection is
   * noticed late or not at all, pings of the peer stay unanswered, and an unanswered ping of ours
   * is not held against the peer. Idempotent.
   */
  void pauseReads();

  /** Undoes {@link #pauseReads()}. Idempotent. */
  void resumeReads();

  /**
   * Closes politely: sends a close frame and waits for the peer's, at most the close timeout; then
   * {@code closed} comes. Messages that arrive in between are discarded. Before {@code opened()} it
   * is the same as {@link #abort()}. Idempotent.
   *
   * @param code the close code to send, 1000 to 4999 and allowed on the wire
   * @throws IllegalArgumentException if the code may not be sent (such as 1005 and 1006)
   */
  void close(int code);

  /**
   * Drops the connection without a close frame. The listener hears {@code closed} with 1006 or, if
   * the connection was still opening, {@code failed} with {@link ConnectFailure.Kind#CANCELLED}.
   * Idempotent.
   */
  void abort();

  /**
   * Told what happens to one connection: first exactly one of {@link #opened()}, {@link
   * #refused(UpgradeRefusal)} and {@link #failed(ConnectFailure)}; after {@code opened} any number
   * of {@link #frame(ByteBuf)}; at last exactly one {@link #closed(int, String)}.
   *
   * <p>A callback that throws ends its connection, not the event loop.
   */
  interface Listener {

    /** The upgrade succeeded; messages may be sent. */
    void opened();

    /**
     * The server answered the upgrade with another status than 101. The last callback.
     *
     * @param refusal what it answered
     */
    void refused(UpgradeRefusal refusal);

    /**
     * There was no answer to the upgrade. The last callback.
     *
     * @param failure what went wrong
     */
    void failed(ConnectFailure failure);

    /**
     * A whole text message arrived, fragments joined.
     *
     * @param utf8Text the message, not checked for being UTF-8; owned by the connection and valid
     *     during the call only
     */
    void frame(ByteBuf utf8Text);

    /**
     * The connection ended. The last callback.
     *
     * @param code the peer's close code, 1005 if its close frame had none, 1006 if there was no
     *     close frame (reset, end of stream, unanswered ping, aborted), or the code this side
     *     closed with because the peer broke a rule (1002, 1003) or a limit (1009)
     * @param reason the peer's reason, or this side's own beginning with {@code "local: "}; may be
     *     empty
     */
    void closed(int code, String reason);
  }
}
