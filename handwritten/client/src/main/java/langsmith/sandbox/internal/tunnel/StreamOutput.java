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
 * Sends data on a stream, one piece at a time; each write waits for its piece, so that nothing is
 * copied twice and little is buffered.
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
   * @param send submits a piece to the loop, which calls {@link #sent} when it was sent
   * @param finish sends the end after all pieces
   */
  StreamOutput(Consumer<ByteBuf> send, Runnable finish) {
    this.send = send;
    this.finish = finish;
  }

  // --- on the loop ---

  /** The piece was sent. */
  synchronized void sent() {
    pieceWaits = false;
    notifyAll();
  }

  /** Fails all pending and later writes. */
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
      case ENDED -> throw new IOException("the output was already closed");
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
