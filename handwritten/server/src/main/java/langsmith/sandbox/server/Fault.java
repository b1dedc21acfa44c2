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
 * A fault of one {@code /execute/ws} connection, or of one response of {@code /execute/stream}, as
 * a value. Pass faults to {@link Faults}; each connection takes one, and {@link #all} combines
 * several for one connection. A response knows no close codes: every end is an abrupt one. Raw
 * messages go into it as they are.
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
   * Serves the connection without a fault; a placeholder in {@link Faults#next}.
   *
   * @return a fault that does nothing
   */
  public static Fault none() {
    return new Fault(ConnectionFault.NONE);
  }

  /**
   * Combines several faults for one connection. Of the faults that end it, the one with the
   * smallest byte count takes effect.
   *
   * @param faults the faults; {@link InsteadOfUpgrade} is not allowed, because it leaves no
   *     connection for the others
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
   * Resets the TCP connection (RST) after some output, in the middle of the next frame.
   *
   * @param bytes output bytes to send first, 0 or more
   * @return the fault
   */
  public static Fault resetAfterBytes(long bytes) {
    return new Fault(new ConnectionFault.Cut(count(bytes), RESET));
  }

  /**
   * Resets the TCP connection (RST) inside a frame that the client expects: the first bytes of the
   * next output frame, or of the last frame, are sent. A small number ends inside the header of the
   * WebSocket frame; any other may end inside a character of its text.
   *
   * @param bytes output bytes to send first, 0 or more
   * @param frameBytes the number of bytes of the frame to send, 1 or more; all but the last byte of
   *     a shorter frame
   * @return the fault
   */
  public static Fault resetInsideFrame(long bytes, int frameBytes) {
    require(frameBytes > 0, "the inside of a frame begins after 1 byte, not " + frameBytes);
    return new Fault(new ConnectionFault.CutFrame(count(bytes), frameBytes));
  }

  /**
   * Resets the TCP connection (RST) inside the response to the upgrade request. The command is
   * neither started nor looked up.
   *
   * @param answerBytes the number of bytes of a {@code 101} response to send first, 0 or more; all
   *     but the last byte of a shorter response
   * @return the fault
   */
  public static InsteadOfUpgrade resetInsideUpgrade(int answerBytes) {
    return new InsteadOfUpgrade(new ConnectionFault.CutUpgrade((int) count(answerBytes)));
  }

  /**
   * Closes the connection with 1001 (going away) after some output, as a restarting server does.
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
   * Answers the upgrade request with an error status and the given body.
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
   * Starts or finds the command, and then closes the connection without sending a frame.
   *
   * @param code the close code; 1005 sends a close frame without a code, {@link #RESET} resets
   * @return the fault
   */
  public static Fault closeBeforeStarted(int code) {
    return new Fault(new ConnectionFault.CloseBeforeStarted(code(code)));
  }

  /**
   * Goes silent after some output: the connection stays open and is read, but nothing more is sent,
   * not even pongs.
   *
   * @param bytes output bytes to send first, 0 or more
   * @return the fault
   */
  public static Fault stallAfterBytes(long bytes) {
    return new Fault(new ConnectionFault.Stall(count(bytes)));
  }

  /**
   * Evicts the beginning of a stream when the connection attaches, as a full ring does. Bytes that
   * the command has not written yet are evicted as they arrive, so the gap does not depend on
   * timing.
   *
   * @param stream the stream
   * @param upToOffset the first byte that is kept
   * @return the fault
   */
  public static Fault evict(Output stream, long upToOffset) {
    return new Fault(new ConnectionFault.Evict(stream.stream(), count(upToOffset)));
  }

  /**
   * Sends each code point in a separate frame. Parts of a code point cannot be sent: a text frame
   * is UTF-8.
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
   * Serves a reattachment from before the requested offsets, as far back as the ring reaches.
   *
   * @param bytes the length of the overlap in each stream, 1 or more
   * @return the fault
   */
  public static Fault overlap(int bytes) {
    require(bytes > 0, "an overlap is at least 1 byte, not " + bytes);
    return new Fault(new ConnectionFault.Overlap(bytes));
  }

  /**
   * Sends the given text message before the first output, such as a malformed frame or one of an
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
   * Sends the given text message, which need not be UTF-8, after some output.
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

  /** A fault that replaces the response: the request leads to no WebSocket and no events. */
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

  /** Returns the fault as the server applies it. */
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

  /** Returns the faults with their parameters. */
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
