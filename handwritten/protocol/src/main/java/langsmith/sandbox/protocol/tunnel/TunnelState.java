// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

/** Where a {@link TunnelMachine} stands. Sessions that drain may exist in any state. */
public sealed interface TunnelState {
  /** There is no session that takes streams. Ended by the next dial. */
  record Resting() implements TunnelState {}

  /**
   * A session is being opened; dials wait for it.
   *
   * @param session its number
   * @param attempt counted from 1
   * @param begunNanos when the first attempt began
   */
  record Connecting(int session, int attempt, long begunNanos) implements TunnelState {}

  /**
   * No session could be opened; dials wait for the next attempt.
   *
   * @param timer its number
   * @param attempts how many have failed, at least 1
   * @param begunNanos when the first attempt began
   */
  record BackingOff(int timer, int attempts, long begunNanos) implements TunnelState {}

  /**
   * A session takes streams.
   *
   * @param session its number
   */
  record Ready(int session) implements TunnelState {}

  /** It was closed, and connections are not gone yet. */
  record Closing() implements TunnelState {}

  /** The end. Nothing leads out of it, and nothing is left. */
  record Closed() implements TunnelState {}
}
