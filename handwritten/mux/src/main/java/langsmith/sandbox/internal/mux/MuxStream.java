// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.mux;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import langsmith.sandbox.protocol.yamux.YamuxEvent;

/**
 * One stream of a {@link MuxSession}. Confined to the session's event loop.
 *
 * <p>What the window or the connection does not take is kept here. There is no other bound on it
 * except that its user must respect {@link #isWritable}.
 */
public final class MuxStream {
  private final MuxSession session;
  private final long id;
  private final Deque<ByteBuf> unsent = new ArrayDeque<>();
  private StreamUser user;
  private boolean offering;
  private boolean finishing;
  private boolean over;

  MuxStream(MuxSession session, long id, StreamUser user) {
    this.session = session;
    this.id = id;
    this.user = user;
  }

  /** Returns the id, which is unique in the session. */
  public long id() {
    return id;
  }

  StreamUser user() {
    return user;
  }

  /** Passes the stream to another user. */
  public void hand(StreamUser next) {
    user = next;
  }

  /**
   * Sends payload, as soon as it can be sent.
   *
   * @param payload owned by the stream from now on, which may modify it
   */
  public void write(ByteBuf payload) {
    if (over || finishing || !payload.isReadable()) {
      payload.release();
      return;
    }
    unsent.add(payload);
    if (unsent.size() == 1) {
      offer();
    }
  }

  /** Returns whether everything that was written has left. */
  public boolean isWritable() {
    return unsent.isEmpty();
  }

  /** Sends FIN behind everything that was written. Idempotent. */
  public void finish() {
    if (!finishing && !over) {
      finishing = true;
      if (unsent.isEmpty()) {
        session.handle(new YamuxEvent.FinishRequested(id));
      }
    }
  }

  /** Sends RST; the user hears nothing more. Idempotent. */
  public void reset() {
    if (!over) {
      session.handle(new YamuxEvent.ResetRequested(id));
      session.forget(this);
    }
  }

  /**
   * Gives payload back to the peer's window.
   *
   * @param bytes how much was consumed
   */
  public void consumed(int bytes) {
    if (!over) {
      session.handle(new YamuxEvent.BytesConsumed(id, bytes));
    }
  }

  void resume() {
    offer();
  }

  void release() {
    over = true;
    unsent.forEach(ByteBuf::release);
    unsent.clear();
  }

  private void offer() {
    ByteBuf first = unsent.peek();
    if (first == null || offering) {
      return;
    }
    offering = true;
    ByteBuffer bytes = first.nioBuffer();
    session.handle(new YamuxEvent.WriteRequested(id, bytes), first, () -> offered(first, bytes));
  }

  private void offered(ByteBuf first, ByteBuffer left) {
    offering = false;
    if (over) {
      return;
    }
    first.skipBytes(first.readableBytes() - left.remaining());
    if (first.isReadable()) {
      return;
    }
    unsent.remove().release();
    if (!unsent.isEmpty()) {
      offer();
    } else if (finishing) {
      session.handle(new YamuxEvent.FinishRequested(id));
    } else {
      user.drained();
    }
  }
}
