// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;

/**
 * One WebSocket, from the attempt to open it to its end. Confined to the event loop it was opened
 * with: all methods and callbacks run there.
 *
 * <p>No callback runs within a call of these methods; its effects are reported later, in order. A
 * caller may therefore change its own state after the call.
 */
public interface CommandConnection {

  /**
   * Sends one text message. Messages are sent in the order of the calls, as soon as the network
   * accepts them.
   *
   * <p>The caller must bound the pending messages: {@code onWritten} reports each one that was
   * sent.
   *
   * @param jsonText the message; a lone surrogate in it is sent as {@code ?}
   * @param onWritten called when the operating system has accepted the message, which does not mean
   *     that the peer has received it
   * @param onFailed called instead if the connection ended before that or had already ended. The
   *     peer may have received the message nevertheless
   * @throws IllegalStateException before {@code opened()}
   */
  void send(String jsonText, Runnable onWritten, Consumer<Throwable> onFailed);

  /**
   * Stops reading, which slows the peer down. No message is delivered until {@link #resumeReads()},
   * not even one already received. While paused, the end of the connection is detected late or not
   * at all, pings of the peer are not answered, and our pings do not time out. Idempotent.
   */
  void pauseReads();

  /** Undoes {@link #pauseReads()}. Idempotent. */
  void resumeReads();

  /**
   * Starts the close handshake: sends a close frame and waits for the peer's, at most the close
   * timeout; then {@code closed} is called. Messages that arrive meanwhile are discarded. Before
   * {@code opened()} this is the same as {@link #abort()}. Idempotent.
   *
   * @param code the close code to send, 1000 to 4999 and allowed on the wire
   * @throws IllegalArgumentException if the code may not be sent (such as 1005 and 1006)
   */
  void close(int code);

  /**
   * Ends the connection without a close frame. The listener receives {@code closed} with 1006 or,
   * if the connection was still opening, {@code failed} with {@link ConnectFailure.Kind#CANCELLED}.
   * Idempotent.
   */
  void abort();

  /**
   * Receives the events of one connection: first exactly one of {@link #opened()}, {@link
   * #refused(UpgradeRefusal)} and {@link #failed(ConnectFailure)}; after {@code opened} any number
   * of {@link #frame(ByteBuf)}; last exactly one {@link #closed(int, String)}.
   *
   * <p>An exception in a callback ends its connection, not the event loop.
   */
  interface Listener {

    /** The upgrade succeeded; messages may be sent. */
    void opened();

    /**
     * The server responded to the upgrade with another status than 101. The last callback.
     *
     * @param refusal the response
     */
    void refused(UpgradeRefusal refusal);

    /**
     * There was no response to the upgrade. The last callback.
     *
     * @param failure the reason
     */
    void failed(ConnectFailure failure);

    /**
     * A whole text message was received, its fragments joined.
     *
     * @param utf8Text the message, not validated as UTF-8; owned by the connection and valid during
     *     the call only
     */
    void frame(ByteBuf utf8Text);

    /**
     * The connection ended. The last callback.
     *
     * @param code the peer's close code, 1005 if its close frame had none, 1006 if there was no
     *     close frame (reset, end of stream, unanswered ping, aborted), or the code that the client
     *     closed with because the peer broke a rule (1002, 1003) or a limit (1009)
     * @param reason the peer's reason, or the client's own, which begins with {@code "local: "};
     *     may be empty
     */
    void closed(int code, String reason);
  }
}
