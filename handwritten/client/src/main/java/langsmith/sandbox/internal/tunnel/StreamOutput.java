// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a thread sends on a stream: one piece at a time, each of which is waited for, so that
 * nothing is copied twice and little is kept.
 */
final class StreamOutput extends OutputStream {
  private static final int PIECE_BYTES = 64 << 10;

  private enum State {
    OPEN,
    ENDED,
    BROKEN
  }

  private final Consumer<ByteBuf> send;
  private final Runnable finish;

  // Guarded by this; waiting threads are notified of every change.
  private State state = State.OPEN;
  private boolean pieceWaits;
  private String reason = "";

  /**
   * @param send leaves a piece with the loop, which says {@link #sent} when it has left
   * @param finish sends the end behind all pieces
   */
  StreamOutput(Consumer<ByteBuf> send, Runnable finish) {
    this.send = send;
    this.finish = finish;
  }

  // --- on the loop ---

  /** The piece has left. */
  synchronized void sent() {
    pieceWaits = false;
    notifyAll();
  }

  /** Nothing can be sent any more, what waits included. */
  synchronized void breakOff(String why) {
    if (state != State.BROKEN) {
      state = State.BROKEN;
      reason = why;
      notifyAll();
    }
  }

  // --- on the user's threads ---

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, source.length);
    for (int at = 0; at < length; at += PIECE_BYTES) {
      int size = Math.min(PIECE_BYTES, length - at);
      takeTurn();
      send.accept(Unpooled.copiedBuffer(source, offset + at, size));
      awaitSent();
    }
  }

  private synchronized void takeTurn() throws IOException {
    while (pieceWaits && state == State.OPEN) {
      await();
    }
    switch (state) {
      case OPEN -> pieceWaits = true;
      case ENDED -> throw new IOException("this side has ended what it sends");
      case BROKEN -> throw new IOException(reason);
    }
  }

  private synchronized void awaitSent() throws IOException {
    while (pieceWaits && state != State.BROKEN) {
      await();
    }
    if (pieceWaits) {
      throw new IOException(reason);
    }
  }

  @SuppressWarnings("WaitNotInLoop") // Each caller is one.
  private void await() throws InterruptedIOException {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the sandbox");
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      if (state != State.OPEN) {
        return;
      }
      state = State.ENDED;
      notifyAll();
    }
    finish.run();
  }
}
