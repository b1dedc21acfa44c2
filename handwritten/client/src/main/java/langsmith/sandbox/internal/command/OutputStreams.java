// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.error.CommandException;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/**
 * Standard output and standard error of one command as two streams of bytes.
 *
 * <p>Both come from one buffer in the order of their arrival, so reading one stream buffers output
 * of the other, up to {@link #UNREAD_LIMIT}.
 */
public final class OutputStreams {
  /** How much of one stream is buffered while the other one is read: 16 MiB. */
  public static final int UNREAD_LIMIT = 16 << 20;

  /** How long a thread may process what it has read before it counts as no longer reading. */
  private static final Duration READER_PAUSE = Duration.ofSeconds(30);

  private final LiveCommand command;
  private final OutputBuffer buffer;
  private final long readerPauseNanos;

  // The following fields and the sides are guarded by this.
  private final Side stdout = new Side("standard output", "stdoutStream()");
  private final Side stderr = new Side("standard error", "stderrStream()");
  private boolean ended;
  private @Nullable CommandException failure;

  OutputStreams(LiveCommand command) {
    this(command, READER_PAUSE);
  }

  public OutputStreams(LiveCommand command, Duration readerPause) {
    this.command = command;
    this.buffer = command.pump().buffer();
    this.readerPauseNanos = readerPause.toNanos();
  }

  /** Claims the output; throws if it was already claimed. */
  public void claim() {
    buffer.claim("streams", this::changed);
  }

  public InputStream stdout() {
    return stdout;
  }

  public InputStream stderr() {
    return stderr;
  }

  /**
   * Runs on the event loop. Takes the last output, so that the result need not wait for a reader.
   */
  private synchronized void changed() {
    if (command.pump().ended().isDone()) {
      for (OutputChunk chunk = buffer.poll(); chunk != null; chunk = buffer.poll()) {
        side(chunk).put(chunk);
      }
      if (!ended && buffer.tryComplete()) {
        ended = true;
        failure = command.failureOfView(command.pump().ended().join());
      }
    }
    notifyAll();
  }

  private Side side(OutputChunk chunk) {
    return chunk.stream() == StandardStream.STDOUT ? stdout : stderr;
  }

  private void closeBoth() {
    if (stdout.closed && stderr.closed) {
      buffer.abandon();
    }
  }

  /** One of the two streams. All its state is guarded by the outer object. */
  private final class Side extends InputStream {
    private final String name;
    private final String method;
    private final Deque<OutputChunk> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private byte[] current = new byte[0];
    private int position;
    private boolean closed;

    /** The number of threads currently in {@code read}. */
    private int readers;

    /** The time at which the last of them returned; null before the first. */
    private @Nullable Long lastReadNanos;

    Side(String name, String method) {
      this.name = name;
      this.method = method;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      Objects.checkFromIndexSize(from, length, target.length);
      if (length == 0) {
        return 0;
      }
      synchronized (OutputStreams.this) {
        readers++;
        try {
          return awaitBytes() ? copyTo(target, from, length) : -1;
        } finally {
          readers--;
          lastReadNanos = System.nanoTime();
        }
      }
    }

    private int copyTo(byte[] target, int from, int length) {
      int count = Math.min(length, current.length - position);
      System.arraycopy(current, position, target, from, count);
      position += count;
      return count;
    }

    @Override
    public int available() throws IOException {
      synchronized (OutputStreams.this) {
        requireOpen();
        fill();
        return (int) Math.min(Integer.MAX_VALUE, current.length - position + waitingBytes);
      }
    }

    @Override
    public void close() {
      synchronized (OutputStreams.this) {
        closed = true;
        waiting.clear();
        waitingBytes = 0;
        current = new byte[0];
        position = 0;
        OutputStreams.this.notifyAll();
      }
      closeBoth();
    }

    /** Waits for a byte; returns false at a regular end. */
    private boolean awaitBytes() throws IOException {
      while (true) {
        requireOpen();
        if (position < current.length) {
          return true;
        }
        fill();
        if (next()) {
          return true;
        }
        if (ended) {
          if (failure != null) {
            throw new IOException(name + " is not complete: " + failure.getMessage(), failure);
          }
          return false;
        }
        awaitChange();
      }
    }

    /** Waits for another thread to read; throws once that can no longer be expected. */
    @SuppressWarnings("WaitNotInLoop") // The caller is one.
    private void awaitChange() throws IOException {
      try {
        OutputStreams.this.wait(other().hasRoom() ? 0 : other().millisUntilAbandoned());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for " + name);
      }
    }

    /** Takes chunks from the buffer until there is one of this side. */
    private void fill() {
      Side other = other();
      while (waiting.isEmpty() && other.hasRoom()) {
        OutputChunk chunk = buffer.poll();
        if (chunk == null) {
          return;
        }
        side(chunk).put(chunk);
      }
    }

    /** Advances to the next chunk, if there is one. */
    private boolean next() throws IOException {
      OutputChunk chunk = waiting.poll();
      if (chunk == null) {
        return false;
      }
      waitingBytes -= chunk.size();
      buffer.markConsumed(chunk);
      current = chunk.bytes();
      position = 0;
      OutputStreams.this.notifyAll();
      if (chunk.gapBefore().isPresent()) {
        throw new IOException(
            "output was lost here: " + chunk.gapBefore().get() + "; reading can continue after it");
      }
      return true;
    }

    private void put(OutputChunk chunk) {
      if (closed) {
        buffer.markConsumed(chunk);
      } else {
        waiting.add(chunk);
        waitingBytes += chunk.size();
        OutputStreams.this.notifyAll();
      }
    }

    private boolean hasRoom() {
      return closed || waitingBytes < UNREAD_LIMIT;
    }

    /** Returns how long this full stream may still count as being read; at least 1. */
    private long millisUntilAbandoned() throws IOException {
      long left = readerPauseNanos;
      if (readers == 0) {
        left = lastReadNanos == null ? 0 : lastReadNanos + readerPauseNanos - System.nanoTime();
      }
      if (left <= 0) {
        throw new IOException(
            "cannot read further "
                + other().name
                + ": "
                + waitingBytes
                + " unread bytes of "
                + name
                + " are buffered ahead of it; read "
                + method
                + " in another thread, or close it");
      }
      return Math.max(1, TimeUnit.NANOSECONDS.toMillis(left));
    }

    private Side other() {
      return this == stdout ? stderr : stdout;
    }

    private void requireOpen() throws IOException {
      if (closed) {
        throw new IOException("the stream of " + name + " is closed");
      }
    }
  }
}
