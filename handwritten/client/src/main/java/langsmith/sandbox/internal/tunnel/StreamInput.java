// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.IntConsumer;

/**
 * Buffers received data of a stream for a reading thread. The event loop adds data and never
 * blocks.
 */
final class StreamInput extends InputStream {
  private enum State {
    OPEN,
    ENDED,
    BROKEN
  }

  private final IntConsumer onRead;

  // Guarded by this; waiting threads are notified of every change.
  private final Deque<byte[]> arrived = new ArrayDeque<>();
  private int position;
  private State state = State.OPEN;
  private String reason = "";

  /**
   * @param onRead receives the number of bytes read, on the reading thread
   */
  StreamInput(IntConsumer onRead) {
    this.onRead = onRead;
  }

  // --- on the loop ---

  synchronized void arrive(ByteBuf payload) {
    byte[] bytes = new byte[payload.readableBytes()];
    payload.getBytes(payload.readerIndex(), bytes);
    arrived.add(bytes);
    notifyAll();
  }

  synchronized void end() {
    if (state == State.OPEN) {
      state = State.ENDED;
      notifyAll();
    }
  }

  /**
   * Ends with a failure, unless it has already ended; data received before stays valid (clause M8).
   */
  synchronized void breakOff(String why) {
    if (state == State.OPEN) {
      state = State.BROKEN;
      reason = why;
      notifyAll();
    }
  }

  // --- on the user's threads ---

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    int count = take(target, offset, length);
    if (count > 0) {
      onRead.accept(count);
    }
    return count;
  }

  private synchronized int take(byte[] target, int offset, int length) throws IOException {
    while (arrived.isEmpty() && state == State.OPEN) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for the sandbox");
      }
    }
    byte[] first = arrived.peek();
    if (first == null) {
      if (state == State.BROKEN) {
        throw new IOException(reason);
      }
      return -1;
    }
    int count = Math.min(length, first.length - position);
    System.arraycopy(first, position, target, offset, count);
    position += count;
    if (position == first.length) {
      arrived.remove();
      position = 0;
    }
    return count;
  }

  @Override
  public synchronized int available() {
    byte[] first = arrived.peek();
    return first == null ? 0 : first.length - position;
  }
}
