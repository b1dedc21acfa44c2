// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

/** Where a {@link YamuxSession} stands. */
public sealed interface YamuxState {
  /** There is no connection yet. Ended by {@link YamuxEvent.Begin}. */
  record Idle() implements YamuxState {}

  /**
   * Streams come and go.
   *
   * @param liveness what is known about the peer
   */
  record Running(Liveness liveness) implements YamuxState {}

  /**
   * One side has gone away, or both have: the session ends with its last stream.
   *
   * @param leaver the side that has left
   * @param liveness what is known about the peer
   */
  record Draining(Leaver leaver, Liveness liveness) implements YamuxState {}

  /**
   * The end. Nothing leads out of it.
   *
   * @param outcome how it ended
   */
  record Ended(YamuxOutcome outcome) implements YamuxState {}

  /** Who has sent GoAway with code 0. */
  enum Leaver {
    /** This side: it takes no more streams. */
    SELF,
    /** The other side: no more streams can be opened. */
    PEER,
    /** Both. */
    BOTH
  }

  /**
   * What is known about the peer.
   *
   * @param timer the one that is armed; 0 if there are no pings
   * @param pinged whether a ping waits for its answer
   * @param heard whether anything has arrived since that ping
   */
  record Liveness(int timer, boolean pinged, boolean heard) {}

  /**
   * Returns what is known about the peer.
   *
   * @return without a timer if the session is not up
   */
  default Liveness liveness() {
    if (this instanceof Running s) {
      return s.liveness();
    }
    return this instanceof Draining s ? s.liveness() : new Liveness(0, false, false);
  }
}
