// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.fault;

import java.time.Duration;
import java.util.List;
import langsmith.sandbox.protocol.StandardStream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong on one {@code /execute/ws} connection. Byte counts are raw output
 * bytes, both streams together, sent on that connection.
 */
public sealed interface ConnectionFault {
  /** The close code that means an abrupt TCP reset. */
  int RESET = 1006;

  /** Nothing goes wrong. */
  ConnectionFault NONE = new Script(List.of());

  /** Several faults on one connection. */
  record Script(List<ConnectionFault> faults) implements ConnectionFault {}

  /** Ends the connection after some output, with a close code or {@link #RESET}. */
  record Cut(long bytes, int code) implements ConnectionFault {}

  /** Resets the connection inside the frame that comes after some output. */
  record CutFrame(long bytes, int frameBytes) implements ConnectionFault {}

  /** Ends the connection where {@code started} was due. */
  record CloseBeforeStarted(int code) implements ConnectionFault {}

  /** Goes silent after some output. */
  record Stall(long bytes) implements ConnectionFault {}

  /** Forgets a stream up to an offset. */
  record Evict(StandardStream stream, long upToOffset) implements ConnectionFault {}

  /** Sends each code point in its own frame. */
  record SplitCodePoints() implements ConnectionFault {}

  /** Replaces the bytes between two offsets by {@code 0xFF}. */
  record InvalidBytes(StandardStream stream, long fromOffset, long toOffset)
      implements ConnectionFault {}

  /** Serves a re-attachment from earlier bytes, by so many. */
  record Overlap(int bytes) implements ConnectionFault {}

  /** Sends one message of the caller's after some output. */
  record SendRaw(long bytes, ByteString message) implements ConnectionFault {}

  /** Leaves no WebSocket: the request for it is answered in another way. */
  sealed interface InsteadOfUpgrade extends ConnectionFault {}

  /** Resets the connection after so many bytes of the answer to the upgrade request. */
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
