// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import langsmith.sandbox.error.CommandException;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/**
 * Standard output and standard error of one command as two streams of bytes.
 *
 * <p>Both come through one buffer in the order of their arrival, so whoever reads one stream puts
 * aside what it meets of the other, up to {@link #UNREAD_LIMIT}.
 */
public final class OutputStreams {
  /** How much of one stream is put aside while the other one is read: 16 MiB. */
  public static final int UNREAD_LIMIT = 16 << 20;

  private final LiveCommand command;
  private final OutputBuffer buffer;

  // What follows, and the sides, is guarded by this.
  private final Side stdout = new Side("standard output", "stdoutStream()");
  private final Side stderr = new Side("standard error", "stderrStream()");
  private boolean atEnd;
  private @Nullable CommandException failure;

  OutputStreams(LiveCommand command) {
    this.command = command;
    this.buffer = command.pump().buffer();
  }

  /** Claims the output; throws if somebody else has. */
  void claim() {
    buffer.claim("streams", this::changed);
  }

  public InputStream stdout() {
    return stdout;
  }

  public InputStream stderr() {
    return stderr;
  }

  /** Runs on the event loop. Takes the last of the output, so that the result need not wait. */
  private synchronized void changed() {
    if (command.pump().ended().isDone()) {
      for (OutputChunk chunk = buffer.poll(); chunk != null; chunk = buffer.poll()) {
        side(chunk).put(chunk);
      }
      if (!atEnd && buffer.atEnd()) {
        atEnd = true;
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
      buffer.discard();
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
    private @Nullable Thread reader;

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
        reader = Thread.currentThread();
        if (!awaitBytes()) {
          return -1;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, target, from, count);
        position += count;
        return count;
      }
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

    /** Waits until there is a byte; returns false at a good end. */
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
        if (atEnd) {
          if (failure != null) {
            throw new IOException(name + " is not complete: " + failure.getMessage(), failure);
          }
          return false;
        }
        requireRoomInOther();
        try {
          OutputStreams.this.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new InterruptedIOException("interrupted while waiting for " + name);
        }
      }
    }

    /** Takes chunks out of the buffer until there is one of this side. */
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

    /** Goes on to the next chunk, if there is one. */
    private boolean next() throws IOException {
      OutputChunk chunk = waiting.poll();
      if (chunk == null) {
        return false;
      }
      waitingBytes -= chunk.size();
      buffer.handedOver(chunk);
      current = chunk.bytes();
      position = 0;
      OutputStreams.this.notifyAll();
      if (chunk.gapBefore().isPresent()) {
        throw new IOException(
            "output was lost here: " + chunk.gapBefore().get() + "; reading can go on after it");
      }
      return true;
    }

    private void put(OutputChunk chunk) {
      if (closed) {
        buffer.handedOver(chunk);
      } else {
        waiting.add(chunk);
        waitingBytes += chunk.size();
        OutputStreams.this.notifyAll();
      }
    }

    private boolean hasRoom() {
      return closed || waitingBytes < UNREAD_LIMIT;
    }

    /** Waiting is in vain if the other stream is full and nobody else reads it. */
    private void requireRoomInOther() throws IOException {
      Side other = other();
      Thread otherReader = other.reader;
      boolean othersRead =
          otherReader != null && otherReader != Thread.currentThread() && otherReader.isAlive();
      if (!other.hasRoom() && !othersRead) {
        throw new IOException(
            "cannot read "
                + name
                + " on: "
                + other.waitingBytes
                + " bytes of "
                + other.name
                + " wait to be read before it; read "
                + other.method
                + " in another thread, or close it");
      }
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
