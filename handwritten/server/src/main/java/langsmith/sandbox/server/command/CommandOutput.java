// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import langsmith.sandbox.protocol.StandardStream;

/**
 * Both output streams of one command: the processes' readers write, cursors read.
 *
 * <p>While a cursor exists, a writer waits rather than overwrite what the slowest cursor has not
 * read: that throttles the process. Without cursors the oldest bytes are overwritten, so that a
 * process is never blocked while nobody listens.
 *
 * <p>Output that is held is never overwritten before somebody may be sure to have it: writers wait
 * without cursors too, and half of the ring is kept behind the slowest cursor, or the last one that
 * was closed. What was sent but had not arrived when a connection ended must fit into that half.
 *
 * <p>Thread-safe; only {@link #write} blocks.
 */
final class CommandOutput {
  private static final int LOOK_BACK = 3;

  private final PerStream<Stream> streams;
  private final boolean held;

  // Guarded by this.
  private final List<Cursor> cursors = new ArrayList<>();
  private boolean released;

  /** Whether somebody is on the way to open the first cursor. */
  private boolean expected;

  CommandOutput(int ringBytesPerStream, boolean held) {
    this.held = held;
    streams = PerStream.make(() -> new Stream(ringBytesPerStream));
  }

  /** An offset that the command has not reached. */
  static final class OffsetBeyondEndException extends Exception {
    private static final long serialVersionUID = 1L;

    OffsetBeyondEndException(StandardStream output, long offset, long end) {
      super(
          Text.name(output)
              + "_offset is "
              + offset
              + ", but only "
              + end
              + " bytes were written so far",
          null,
          false,
          false);
    }
  }

  /** Adds output; waits for the slowest cursor when there is no room. */
  void write(StandardStream output, byte[] bytes, int length) throws InterruptedException {
    for (int done = 0; done < length; ) {
      List<Cursor> readers;
      synchronized (this) {
        int room = room(output);
        while (room == 0) {
          wait();
          room = room(output);
        }
        int n = Math.min(room, length - done);
        stream(output).ring.append(bytes, done, n);
        done += n;
        readers = List.copyOf(cursors);
      }
      readers.forEach(Cursor::wake);
    }
  }

  /** Says that no more output comes on one stream. */
  void end(StandardStream output) {
    List<Cursor> readers;
    synchronized (this) {
      stream(output).ended = true;
      readers = List.copyOf(cursors);
    }
    readers.forEach(Cursor::wake);
  }

  /** Lets writers wait as if a cursor stood at the beginning, until there is one. */
  synchronized void expectReader() {
    expected = true;
  }

  /** Says that whoever was expected does not come any more. */
  synchronized void expectNoReader() {
    expected = false;
    notifyAll();
  }

  /**
   * Lets writers overwrite what slow cursors have not read; for a command whose end cannot wait.
   */
  synchronized void release() {
    released = true;
    notifyAll();
  }

  /** Wakes every reader, because something other than output has changed. */
  void wakeAll() {
    List<Cursor> readers;
    synchronized (this) {
      readers = List.copyOf(cursors);
    }
    readers.forEach(Cursor::wake);
  }

  synchronized void evict(StandardStream output, long upToOffset) {
    stream(output).ring.evictTo(upToOffset);
  }

  /**
   * Opens a cursor at the given offsets, moved back to the start of a character or forward to the
   * oldest byte kept.
   *
   * @param wake called after each change, on any thread; must not block
   * @throws OffsetBeyondEndException if the command has not written that much
   */
  synchronized Cursor open(long stdoutOffset, long stderrOffset, Runnable wake)
      throws OffsetBeyondEndException {
    PerStream<Long> asked = new PerStream<>(stdoutOffset, stderrOffset);
    Cursor cursor = new Cursor(wake);
    for (StandardStream output : StandardStream.values()) {
      long end = stream(output).ring.end();
      if (asked.get(output) > end) {
        throw new OffsetBeyondEndException(output, asked.get(output), end);
      }
      cursor.goTo(output, asked.get(output));
    }
    cursors.add(cursor);
    expected = false;
    return cursor;
  }

  private int room(StandardStream output) {
    OutputRing ring = stream(output).ring;
    if (released || (cursors.isEmpty() && !held && !expected)) {
      return Integer.MAX_VALUE;
    }
    long wanted = held ? slowest(output) - ring.capacity() / 2 : slowest(output);
    return (int) Math.max(0, ring.capacity() - (ring.end() - Math.max(0, wanted)));
  }

  /** Returns up to where every cursor has read; without cursors, the last one. */
  private long slowest(StandardStream output) {
    if (cursors.isEmpty()) {
      return stream(output).left;
    }
    long slowest = stream(output).ring.end();
    for (Cursor cursor : cursors) {
      slowest = Math.min(slowest, cursor.position(output));
    }
    return slowest;
  }

  /** Returns where the character begins that a kept byte belongs to. */
  private long startOfCharacter(StandardStream output, long offset) {
    OutputRing ring = stream(output).ring;
    int before = (int) Math.min(LOOK_BACK, offset - ring.start());
    return offset
        - Utf8Chunker.bytesIntoCharacter(ring.copy(offset - before, before + LOOK_BACK), before);
  }

  private Stream stream(StandardStream output) {
    return streams.get(output);
  }

  /** A piece of one stream. */
  static final class Piece {
    private final long offset;
    private final byte[] bytes;
    private final boolean last;

    Piece(long offset, byte[] bytes, boolean last) {
      this.offset = offset;
      this.bytes = bytes;
      this.last = last;
    }

    /** Returns the offset of the first byte. */
    long offset() {
      return offset;
    }

    /** Returns the bytes, which are the caller's to change. */
    byte[] bytes() {
      return bytes;
    }

    /** Returns whether nothing will ever follow. */
    boolean last() {
      return last;
    }
  }

  /** One reader's place in both streams. */
  final class Cursor implements AutoCloseable {
    private final PerStream<AtomicLong> positions = PerStream.make(AtomicLong::new);

    /** Whether what comes next follows on bytes that are gone. */
    private final PerStream<AtomicBoolean> jumped = PerStream.make(AtomicBoolean::new);

    private final Runnable wake;

    private Cursor(Runnable wake) {
      this.wake = wake;
    }

    /**
     * Looks at what comes next without moving; empty if nothing is there yet. After an eviction the
     * offset jumps.
     */
    Piece peek(StandardStream output, int limit) {
      synchronized (CommandOutput.this) {
        Stream stream = stream(output);
        skipWhatIsGone(output);
        long offset = position(output);
        byte[] bytes = stream.ring.copy(offset, limit);
        return new Piece(offset, bytes, stream.ended && offset + bytes.length == stream.ring.end());
      }
    }

    /** Moves past bytes that were read. */
    void advance(StandardStream output, int bytes) {
      synchronized (CommandOutput.this) {
        move(output, position(output) + bytes);
        jumped.get(output).set(false);
        CommandOutput.this.notifyAll();
      }
    }

    /** Moves back in both streams, as far as the bytes are still there. */
    void rewind(int bytes) {
      synchronized (CommandOutput.this) {
        for (StandardStream output : StandardStream.values()) {
          long start = stream(output).ring.start();
          long wanted = position(output) - bytes;
          if (position(output) > start) {
            // The start of the ring may lie inside a character; where a client stands does not.
            goTo(output, start > 0 && wanted <= start ? start - 1 : Math.max(0, wanted));
          }
        }
      }
    }

    /** Returns whether both streams have ended and were read to their end. */
    boolean atEnd() {
      synchronized (CommandOutput.this) {
        for (StandardStream output : StandardStream.values()) {
          Stream stream = stream(output);
          if (!stream.ended || position(output) < stream.ring.end()) {
            return false;
          }
        }
        return true;
      }
    }

    /** Moves to the start of the character of a byte, or behind what is gone. */
    private void goTo(StandardStream output, long offset) {
      boolean there = offset >= stream(output).ring.start();
      move(output, there ? startOfCharacter(output, offset) : offset);
      jumped.get(output).set(false);
      skipWhatIsGone(output);
    }

    /**
     * Moves to the first character that is there from its beginning. The rest of one whose
     * beginning is gone may still be coming, so this goes on until something was read.
     */
    private void skipWhatIsGone(StandardStream output) {
      OutputRing ring = stream(output).ring;
      if (position(output) < ring.start()) {
        move(output, ring.start());
        jumped.get(output).set(true);
      }
      if (jumped.get(output).get()) {
        byte[] next = ring.copy(position(output), LOOK_BACK);
        move(output, position(output) + Utf8Chunker.leadingContinuations(next));
      }
    }

    private long position(StandardStream output) {
      return positions.get(output).get();
    }

    private void move(StandardStream output, long position) {
      positions.get(output).set(position);
    }

    private void wake() {
      wake.run();
    }

    /** Stops holding the writers back. */
    @Override
    public void close() {
      synchronized (CommandOutput.this) {
        cursors.remove(this);
        for (StandardStream output : StandardStream.values()) {
          stream(output).left = position(output);
        }
        CommandOutput.this.notifyAll();
      }
    }
  }

  private static final class Stream {
    final OutputRing ring;
    boolean ended;

    /** How far the cursor had read that was closed last. */
    long left;

    Stream(int ringBytes) {
      ring = new OutputRing(ringBytes);
    }
  }
}
