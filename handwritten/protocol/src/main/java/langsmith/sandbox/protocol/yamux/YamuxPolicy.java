// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.time.Duration;
import langsmith.sandbox.protocol.Durations;

/**
 * The limits of one session.
 *
 * @param receiveWindowBytes how much of one stream may be received and not consumed; 262,144 (the
 *     default, and the least that the protocol knows) to 1 GiB. A larger window is faster over long
 *     distances: one stream moves at most this much per round trip
 * @param maxPayloadBytes how much is sent in one frame; default 65,536, so that streams take turns
 * @param maxIncomingStreams how many streams of the peer may be open; default 0 for a client, 4,096
 *     for a server. Further ones are refused (clause M5)
 * @param maxUnacknowledged how many of our own streams may wait for their acknowledgement; default
 *     256. Further ones wait (clause M6)
 * @param maxUnsentAnswers how many answers may be provoked while the peer does not read; default
 *     1,024 (clause W8)
 * @param pingInterval time between pings; default 30 s; zero for none
 * @param pongTimeout how long the peer may be silent after a ping; default 30 s
 */
public record YamuxPolicy(
    int receiveWindowBytes,
    int maxPayloadBytes,
    int maxIncomingStreams,
    int maxUnacknowledged,
    int maxUnsentAnswers,
    Duration pingInterval,
    Duration pongTimeout) {

  /** How large a window is before it was enlarged (clause W1). */
  public static final int INITIAL_WINDOW_BYTES = 256 << 10;

  private static final int MAX_WINDOW_BYTES = 1 << 30;
  private static final YamuxPolicy CLIENT =
      new YamuxPolicy(
          INITIAL_WINDOW_BYTES,
          64 << 10,
          0,
          256,
          1024,
          Duration.ofSeconds(30),
          Duration.ofSeconds(30));

  /**
   * Checks the bounds.
   *
   * @param receiveWindowBytes 262,144 to 1 GiB
   * @param maxPayloadBytes at least 1
   * @param maxIncomingStreams at least 0
   * @param maxUnacknowledged at least 1
   * @param maxUnsentAnswers at least 1
   * @param pingInterval at least zero
   * @param pongTimeout positive
   * @throws IllegalArgumentException if a limit is out of its bounds
   */
  public YamuxPolicy {
    within(receiveWindowBytes, INITIAL_WINDOW_BYTES, MAX_WINDOW_BYTES, "receiveWindowBytes");
    within(maxPayloadBytes, 1, MAX_WINDOW_BYTES, "maxPayloadBytes");
    within(maxIncomingStreams, 0, Integer.MAX_VALUE, "maxIncomingStreams");
    within(maxUnacknowledged, 1, Integer.MAX_VALUE, "maxUnacknowledged");
    within(maxUnsentAnswers, 1, Integer.MAX_VALUE, "maxUnsentAnswers");
    if (pingInterval.isNegative()) {
      throw new IllegalArgumentException(
          "pingInterval must be zero or positive but was " + Durations.text(pingInterval));
    }
    if (pongTimeout.isNegative() || pongTimeout.isZero()) {
      throw new IllegalArgumentException(
          "pongTimeout must be positive but was " + Durations.text(pongTimeout));
    }
  }

  /**
   * Returns the default limits of a client, which takes no streams.
   *
   * @return the defaults named above
   */
  public static YamuxPolicy client() {
    return CLIENT;
  }

  /**
   * Returns the default limits of a server.
   *
   * @return the defaults named above
   */
  public static YamuxPolicy server() {
    return CLIENT.withMaxIncomingStreams(4096);
  }

  /**
   * Returns these limits with another receive window.
   *
   * @param receiveWindowBytes 262,144 to 1 GiB
   * @return the changed limits
   */
  public YamuxPolicy withReceiveWindow(int receiveWindowBytes) {
    return new YamuxPolicy(
        receiveWindowBytes,
        maxPayloadBytes,
        maxIncomingStreams,
        maxUnacknowledged,
        maxUnsentAnswers,
        pingInterval,
        pongTimeout);
  }

  /**
   * Returns these limits with another number of streams that the peer may open.
   *
   * @param maxIncomingStreams at least 0
   * @return the changed limits
   */
  public YamuxPolicy withMaxIncomingStreams(int maxIncomingStreams) {
    return new YamuxPolicy(
        receiveWindowBytes,
        maxPayloadBytes,
        maxIncomingStreams,
        maxUnacknowledged,
        maxUnsentAnswers,
        pingInterval,
        pongTimeout);
  }

  /**
   * Returns these limits with another number of own streams that may wait for an acknowledgement.
   *
   * @param maxUnacknowledged at least 1
   * @return the changed limits
   */
  public YamuxPolicy withMaxUnacknowledged(int maxUnacknowledged) {
    return new YamuxPolicy(
        receiveWindowBytes,
        maxPayloadBytes,
        maxIncomingStreams,
        maxUnacknowledged,
        maxUnsentAnswers,
        pingInterval,
        pongTimeout);
  }

  /**
   * Returns these limits with other pings.
   *
   * @param pingInterval time between pings; zero for none
   * @param pongTimeout how long the peer may be silent after a ping; positive
   * @return the changed limits
   */
  public YamuxPolicy withPings(Duration pingInterval, Duration pongTimeout) {
    return new YamuxPolicy(
        receiveWindowBytes,
        maxPayloadBytes,
        maxIncomingStreams,
        maxUnacknowledged,
        maxUnsentAnswers,
        pingInterval,
        pongTimeout);
  }

  /** By how much the receive window exceeds the one that the peer assumes (clause M2). */
  int extraWindowBytes() {
    return receiveWindowBytes - INITIAL_WINDOW_BYTES;
  }

  private static void within(int value, int min, int max, String name) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          name + " must be " + min + " to " + max + " but was " + value);
    }
  }
}
