// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

/** The state of one stream, as defined by the frames it has sent and received. */
public enum StreamState {
  /** There was no stream of this id yet. */
  UNUSED,
  /** SYN was sent; nothing came back yet. */
  OPENING,
  /** SYN and FIN were sent; nothing came back yet. */
  OPENING_FINISHED,
  /** Payload flows both ways. */
  OPEN,
  /** FIN was sent: payload only arrives. */
  FINISHED,
  /** FIN has arrived: payload is only sent. */
  PEER_FINISHED,
  /** It is over, and forgotten but for its id. */
  CLOSED;

  boolean isUnacknowledged() {
    return this == OPENING || this == OPENING_FINISHED;
  }

  boolean sends() {
    return this == OPENING || this == OPEN || this == PEER_FINISHED;
  }
}
