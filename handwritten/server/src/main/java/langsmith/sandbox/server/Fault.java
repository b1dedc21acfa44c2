// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import langsmith.sandbox.server.fault.ConnectionFault;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * One thing that goes wrong on one {@code /execute/ws} connection, as a value. Hand faults to
 * {@link Faults}; each connection takes one, and {@link #all} puts several on the same connection.
 *
 * <p>Byte counts are raw output bytes (both streams together) sent on that connection. A count that
 * would end inside a character ends before that character. A fault whose count the command never
 * reaches does nothing. Instances are immutable.
 */
public sealed class Fault permits Fault.InsteadOfUpgrade {

  /** The close code that means an abrupt TCP reset wherever a fault takes a close code. */
  public static final int RESET = ConnectionFault.RESET;

  private final ConnectionFault onConnection;

  private Fault(ConnectionFault onConnection) {
    this.onConnection = onConnection;
  }

  /**
   * Serves the connection faithfully; a placeholder in {@link Faults#next}.
   *
   * @return a fault that does nothing
   */
  public static Fault none() {
    return new Fault(ConnectionFault.NONE);
  }

  /**
   * Puts several faults on the same connection. Of those that end it, the one with the smallest
   * byte count wins.
   *
   * @param faults the faults; none that is {@link InsteadOfUpgrade}, which leaves no connection to
   *     do anything else on
   * @return the combined fault
   * @throws IllegalArgumentException if one of them is {@link InsteadOfUpgrade}
   */
  public static Fault all(Fault... faults) {
    List<Fault> copy = List.of(faults);
    require(
        copy.stream().noneMatch(InsteadOfUpgrade.class::isInstance),
        "what happens instead of an upgrade cannot be combined with other faults");
    return new Fault(new ConnectionFault.Script(copy.stream().map(Fault::onConnection).toList()));
  }

  /**
   * Closes the connection properly after some output.
   *
   * @param bytes output bytes to send first, 0 or more
   * @param code the close code; 1005 sends a close frame without a code, {@link #RESET} resets
   * @return the fault
   */
  public static Fault closeAfterBytes(long bytes, int code) {
    return new Fault(new ConnectionFault.Cut(count(bytes), code(code)));
  }

  /**
   * Resets the TCP connection (RST) after some output, in the middle of the frame that would have
   * come next.
   *
   * @param bytes output bytes to send first, 0 or more
   * @return the fault
   */
  public static Fault resetAfterBytes(long bytes) {
    return new Fault(new ConnectionFault.Cut(count(bytes), RESET));
  }

  /**
   * Resets the TCP connection (RST) inside a frame that the client waits for: the first bytes of
   * the next output, or of the last frame, arrive on the wire. A small number ends inside the
   * header of the WebSocket frame; any other may end inside a character of its text.
   *
   * @param bytes output bytes to send first, 0 or more
   * @param frameBytes how many bytes of the frame to send, 1 or more; the whole frame but its last
   *     byte if it is shorter
   * @return the fault
   */
  public static Fault resetInsideFrame(long bytes, int frameBytes) {
    require(frameBytes > 0, "the inside of a frame begins after 1 byte, not " + frameBytes);
    return new Fault(new ConnectionFault.CutFrame(count(bytes), frameBytes));
  }

  /**
   * Resets the TCP connection (RST) inside the answer to the upgrade request. The command is
   * neither started nor looked for.
   *
   * @param answerBytes how many bytes of a {@code 101} answer to send first, 0 or more; all but the
   *     last byte if it is shorter
   * @return the fault
   */
  public static InsteadOfUpgrade resetInsideUpgrade(int answerBytes) {
    return new InsteadOfUpgrade(new ConnectionFault.CutUpgrade((int) count(answerBytes)));
  }

  /**
   * Closes the connection with 1001, going away, after some output: a server that restarts.
   *
   * @param bytes output bytes to send first, 0 or more
   * @return the fault
   */
  public static Fault goingAwayAfterBytes(long bytes) {
    return new Fault(new ConnectionFault.Cut(count(bytes), 1001));
  }

  /**
   * Answers the upgrade request with an error status.
   *
   * @param status the HTTP status, 400 to 599
   * @return the fault
   */
  public static InsteadOfUpgrade refuseUpgrade(int status) {
    return refuseUpgrade(status, null, null);
  }

  /**
   * Answers the upgrade request with an error status and {@code Retry-After}.
   *
   * @param status the HTTP status, 400 to 599
   * @param retryAfter sent as {@code Retry-After} in whole seconds
   * @return the fault
   */
  public static InsteadOfUpgrade refuseUpgrade(int status, Duration retryAfter) {
    return refuseUpgrade(status, retryAfter, null);
  }

  /**
   * Answers the upgrade request with an error status and a body of the caller's.
   *
   * @param status the HTTP status, 400 to 599
   * @param retryAfter sent as {@code Retry-After} in whole seconds, or null for none
   * @param errorBody the whole body, or null for the server's usual error envelope
   * @return the fault
   */
  public static InsteadOfUpgrade refuseUpgrade(
      int status, @Nullable Duration retryAfter, @Nullable String errorBody) {
    require(
        status >= 400 && status <= 599,
        "an upgrade is refused with a status from 400 to 599, not " + status);
    return new InsteadOfUpgrade(new ConnectionFault.RefuseUpgrade(status, retryAfter, errorBody));
  }

  /**
   * Starts the command (or finds it) and then closes the connection without a word.
   *
   * @param code the close code; 1005 sends a close frame without a code, {@link #RESET} resets
   * @return the fault
   */
  public static Fault closeBeforeStarted(int code) {
    return new Fault(new ConnectionFault.CloseBeforeStarted(code(code)));
  }

  /**
   * Goes silent after some output: the connection stays open and is read, but nothing is sent any
   * more, not even pongs.
   *
   * @param bytes output bytes to send first, 0 or more
   * @return the fault
   */
  public static Fault stallAfterBytes(long bytes) {
    return new Fault(new ConnectionFault.Stall(count(bytes)));
  }

  /**
   * Forgets the beginning of a stream when the connection attaches, as a ring that ran over does.
   * Bytes that the command has not written yet are forgotten as they come, so that the gap does not
   * depend on time.
   *
   * @param stream the stream
   * @param upToOffset the first byte that is kept
   * @return the fault
   */
  public static Fault evict(Output stream, long upToOffset) {
    return new Fault(new ConnectionFault.Evict(stream.stream(), count(upToOffset)));
  }

  /**
   * Sends each code point in a frame of its own. Halves of a code point cannot be sent: a text
   * frame is UTF-8.
   *
   * @return the fault
   */
  public static Fault splitCodePoints() {
    return new Fault(new ConnectionFault.SplitCodePoints());
  }

  /**
   * Serves bytes of a stream as if the command had written {@code 0xFF} there: each arrives as
   * U+FFFD.
   *
   * @param stream the stream
   * @param fromOffset the first changed byte
   * @param toOffset the byte after the last changed one
   * @return the fault
   */
  public static Fault invalidBytes(Output stream, long fromOffset, long toOffset) {
    require(
        toOffset > fromOffset,
        "invalid bytes need fromOffset < toOffset, not " + fromOffset + " and " + toOffset);
    return new Fault(
        new ConnectionFault.InvalidBytes(stream.stream(), count(fromOffset), toOffset));
  }

  /**
   * Serves a re-attachment from before the offsets that the client asked for, as far as the ring
   * still goes back.
   *
   * @param bytes by how much, in each stream; 1 or more
   * @return the fault
   */
  public static Fault overlap(int bytes) {
    require(bytes > 0, "an overlap is at least 1 byte, not " + bytes);
    return new Fault(new ConnectionFault.Overlap(bytes));
  }

  /**
   * Sends one text message of the caller's before the first output: a malformed frame, or one of an
   * unknown type.
   *
   * @param text the message
   * @return the fault
   */
  public static Fault sendRaw(String text) {
    return new Fault(
        new ConnectionFault.SendRaw(0, ByteString.of(text.getBytes(StandardCharsets.UTF_8))));
  }

  /**
   * Sends one text message of the caller's, which need not be UTF-8, after some output.
   *
   * @param bytes output bytes to send first, 0 or more
   * @param message the bytes of the message
   * @return the fault
   */
  public static Fault sendRaw(long bytes, byte[] message) {
    return new Fault(
        new ConnectionFault.SendRaw(
            count(bytes), ByteString.of(Arrays.copyOf(message, message.length))));
  }

  /** A fault that leaves no WebSocket: the request for it is answered in another way. */
  public static final class InsteadOfUpgrade extends Fault {
    private final ConnectionFault.InsteadOfUpgrade onUpgrade;

    private InsteadOfUpgrade(ConnectionFault.InsteadOfUpgrade onUpgrade) {
      super(onUpgrade);
      this.onUpgrade = onUpgrade;
    }

    ConnectionFault.InsteadOfUpgrade onUpgrade() {
      return onUpgrade;
    }
  }

  /** What the server does about it. */
  ConnectionFault onConnection() {
    return onConnection;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Fault fault && fault.onConnection.equals(onConnection);
  }

  @Override
  public final int hashCode() {
    return onConnection.hashCode();
  }

  /** Shows what goes wrong, with its numbers. */
  @Override
  public final String toString() {
    return onConnection.toString();
  }

  private static long count(long bytes) {
    require(bytes >= 0, "a byte count is 0 or more, not " + bytes);
    return bytes;
  }

  private static int code(int code) {
    require(
        code >= 1000 && code <= 4999 && code != 1004,
        "a close code is from 1000 to 4999 and not 1004; it is " + code);
    return code;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
