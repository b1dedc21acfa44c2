// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

/** A stream that is not over: its state and its windows. */
final class YamuxStream {
  private final long id;
  private final ReceiveWindow receiveWindow;
  private final SendWindow sendWindow = new SendWindow();
  private StreamState state;

  YamuxStream(long id, StreamState state, int receiveWindowBytes) {
    this.id = id;
    this.state = state;
    this.receiveWindow = new ReceiveWindow(receiveWindowBytes);
  }

  long id() {
    return id;
  }

  StreamState state() {
    return state;
  }

  ReceiveWindow receiveWindow() {
    return receiveWindow;
  }

  SendWindow sendWindow() {
    return sendWindow;
  }

  /** Records a frame of the peer; returns whether it was the first (clause M4). */
  boolean acknowledge() {
    if (!state.isUnacknowledged()) {
      return false;
    }
    state = state == StreamState.OPENING ? StreamState.OPEN : StreamState.FINISHED;
    return true;
  }

  /** Records a sent FIN; returns whether that ends the stream. The state must allow sending. */
  boolean finish() {
    return become(
        switch (state) {
          case OPENING -> StreamState.OPENING_FINISHED;
          case OPEN -> StreamState.FINISHED;
          case PEER_FINISHED -> StreamState.CLOSED;
          default -> throw new IllegalStateException("FIN is sent in state " + state);
        });
  }

  /** Returns whether the peer has sent FIN, after which it may send window updates only. */
  boolean isPeerFinished() {
    return state == StreamState.PEER_FINISHED;
  }

  /** Records a received FIN; returns whether that ends the stream. */
  boolean finishedByPeer() {
    return become(state == StreamState.OPEN ? StreamState.PEER_FINISHED : StreamState.CLOSED);
  }

  private boolean become(StreamState next) {
    state = next;
    return next == StreamState.CLOSED;
  }
}
