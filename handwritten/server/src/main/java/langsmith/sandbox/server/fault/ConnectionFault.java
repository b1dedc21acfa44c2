// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.fault;

import java.time.Duration;
import java.util.List;
import langsmith.sandbox.protocol.StandardStream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A fault of one {@code /execute/ws} connection. Byte counts are raw output bytes, both streams
 * together, sent on that connection.
 */
public sealed interface ConnectionFault {
  /** The close code that means an abrupt TCP reset. */
  int RESET = 1006;

  /** No fault. */
  ConnectionFault NONE = new Script(List.of());

  /** Several faults on one connection. */
  record Script(List<ConnectionFault> faults) implements ConnectionFault {}

  /** Ends the connection after some output, with a close code or {@link #RESET}. */
  record Cut(long bytes, int code) implements ConnectionFault {}

  /** Resets the connection inside the frame after some output. */
  record CutFrame(long bytes, int frameBytes) implements ConnectionFault {}

  /** Ends the connection instead of sending {@code started}. */
  record CloseBeforeStarted(int code) implements ConnectionFault {}

  /** Goes silent after some output. */
  record Stall(long bytes) implements ConnectionFault {}

  /** Evicts a stream up to an offset. */
  record Evict(StandardStream stream, long upToOffset) implements ConnectionFault {}

  /** Sends each code point in a separate frame. */
  record SplitCodePoints() implements ConnectionFault {}

  /** Replaces the bytes between two offsets with {@code 0xFF}. */
  record InvalidBytes(StandardStream stream, long fromOffset, long toOffset)
      implements ConnectionFault {}

  /** Serves a reattachment from so many bytes before the requested offset. */
  record Overlap(int bytes) implements ConnectionFault {}

  /** Sends the given message after some output. */
  record SendRaw(long bytes, ByteString message) implements ConnectionFault {}

  /** Replaces the upgrade: the request does not lead to a WebSocket. */
  sealed interface InsteadOfUpgrade extends ConnectionFault {}

  /** Resets the connection after so many bytes of the response to the upgrade request. */
  record CutUpgrade(int answerBytes) implements InsteadOfUpgrade {}

  /**
   * Answers the upgrade with an error.
   *
   * @param status the HTTP status
   * @param retryAfter for {@code Retry-After}, or null for none
   * @param errorBody the body, or null for the usual envelope
   */
  record RefuseUpgrade(int status, @Nullable Duration retryAfter, @Nullable String errorBody)
      implements InsteadOfUpgrade {}
}
