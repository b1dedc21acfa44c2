// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.server.recording.CommandTrace;
import org.jspecify.annotations.Nullable;

/**
 * Both output streams of one command: the processes' readers write, cursors read.
 *
 * <p>While a cursor exists, a writer waits instead of overwriting bytes that the slowest cursor has
 * not read, which throttles the process. Without cursors the oldest bytes are overwritten, so a
 * process without clients is never blocked.
 *
 * <p>With held output, writers wait without cursors too, and half of the ring is kept behind the
 * slowest cursor, or the last one that was closed. A cursor with receipts counts as where its
 * client is known to be, so bytes in flight when a connection ends are kept.
 *
 * <p>With acknowledged output, nothing that was not acknowledged is overwritten: writers wait for
 * {@link #resume}, cursors or not (clauses V8 and V9).
 *
 * <p>Thread-safe; only {@link #write} blocks.
 */
final class CommandOutput {
  private static final int LOOK_BACK = 3;

  private final PerStream<Stream> streams;
  private final boolean held;
  private final boolean acknowledged;

  // Guarded by this.
  private final List<Cursor> cursors = new ArrayList<>();
  private boolean released;

  private @Nullable CommandTrace trace;

  /** Whether the first cursor is about to be opened. */
  private boolean expected;

  CommandOutput(int ringBytesPerStream, boolean held) {
    this(ringBytesPerStream, held, false);
  }

  private CommandOutput(int ringBytesPerStream, boolean held, boolean acknowledged) {
    this.held = held;
    this.acknowledged = acknowledged;
    streams = PerStream.make(() -> new Stream(ringBytesPerStream));
  }

  boolean isHeld() {
    return held;
  }

  /** Creates acknowledged output. */
  static CommandOutput acknowledged(int ringBytesPerStream) {
    return new CommandOutput(ringBytesPerStream, false, true);
  }

  /** Records what is written from now on. */
  synchronized void recordTo(CommandTrace newTrace) {
    trace = newTrace;
  }

  /** Appends output; waits for the slowest cursor if there is no room. */
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
        if (trace != null) {
          trace.wrote(output == StandardStream.STDERR, bytes, done, n);
        }
        done += n;
        readers = List.copyOf(cursors);
      }
      readers.forEach(Cursor::wake);
    }
  }

  /** Marks the end of one stream, and wakes readers with more to do than at the command's end. */
  void end(StandardStream output) {
    List<Cursor> readers;
    synchronized (this) {
      stream(output).ended = true;
      long end = stream(output).ring.end();
      readers = cursors.stream().filter(c -> acknowledged || c.position(output) < end).toList();
    }
    readers.forEach(Cursor::wake);
  }

  /** Makes writers wait as if there were a cursor at the beginning, until one is opened. */
  synchronized void expectReader() {
    expected = true;
  }

  /** Cancels {@link #expectReader()}. */
  synchronized void expectNoReader() {
    expected = false;
    notifyAll();
  }

  /** Allows writers to overwrite unread output; for a command that must end now. */
  synchronized void release() {
    released = true;
    notifyAll();
  }

  /** Wakes every reader after a change other than output. */
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
   * @throws RejectedFrameException if the command has not written that much
   */
  synchronized Cursor open(long stdoutOffset, long stderrOffset, Runnable wake)
      throws RejectedFrameException {
    PerStream<Long> asked = new PerStream<>(stdoutOffset, stderrOffset);
    Cursor cursor = new Cursor(wake);
    for (StandardStream output : StandardStream.values()) {
      checkReached(output, asked.get(output));
      cursor.goTo(output, asked.get(output));
    }
    cursors.add(cursor);
    expected = false;
    return cursor;
  }

  /**
   * Acknowledges the bytes before the given offsets, and opens a cursor at exactly these.
   *
   * @param wake called after each change, on any thread; must not block
   * @throws RejectedFrameException if the command has not written that much, or bytes from an
   *     offset on were acknowledged before
   */
  synchronized Cursor resume(long stdoutOffset, long stderrOffset, Runnable wake)
      throws RejectedFrameException {
    PerStream<Long> asked = new PerStream<>(stdoutOffset, stderrOffset);
    for (StandardStream output : StandardStream.values()) {
      checkReached(output, asked.get(output));
      long start = stream(output).ring.start();
      if (asked.get(output) < start) {
        throw new RejectedFrameException(
            RejectedFrameException.READ_OFFSET_UNAVAILABLE,
            named(output, asked.get(output)) + ", but only bytes from " + start + " on are kept");
      }
    }
    Cursor cursor = new Cursor(wake);
    for (StandardStream output : StandardStream.values()) {
      stream(output).ring.evictTo(asked.get(output));
      cursor.move(output, asked.get(output));
    }
    cursors.add(cursor);
    expected = false;
    notifyAll();
    return cursor;
  }

  private void checkReached(StandardStream output, long offset) throws RejectedFrameException {
    long end = stream(output).ring.end();
    if (offset > end) {
      throw new RejectedFrameException(
          RejectedFrameException.INVALID_OFFSET,
          named(output, offset) + ", but only " + end + " bytes were written so far");
    }
  }

  private static String named(StandardStream output, long offset) {
    return Text.name(output) + "_offset is " + offset;
  }

  private int room(StandardStream output) {
    OutputRing ring = stream(output).ring;
    if (acknowledged && !released) {
      return (int) (ring.capacity() - (ring.end() - ring.start()));
    }
    if (released || (cursors.isEmpty() && !held && !expected)) {
      return Integer.MAX_VALUE;
    }
    long wanted = held ? slowest(output) - ring.capacity() / 2 : slowest(output);
    return (int) Math.max(0, ring.capacity() - (ring.end() - Math.max(0, wanted)));
  }

  /**
   * Returns the offset up to which every cursor has read; without cursors, that of the last one.
   */
  private long slowest(StandardStream output) {
    if (cursors.isEmpty()) {
      return stream(output).left;
    }
    long slowest = stream(output).ring.end();
    for (Cursor cursor : cursors) {
      slowest = Math.min(slowest, cursor.confirmed(output));
    }
    return slowest;
  }

  /** Returns the offset of the character that a kept byte belongs to. */
  private long startOfCharacter(StandardStream output, long offset) {
    OutputRing ring = stream(output).ring;
    int before = (int) Math.min(LOOK_BACK, offset - ring.start());
    return offset
        - Utf8Chunker.bytesIntoCharacter(ring.copy(offset - before, before + LOOK_BACK), before);
  }

  private Stream stream(StandardStream output) {
    return streams.get(output);
  }

  /** The position of one reader in both streams. */
  final class Cursor implements AutoCloseable {
    private final PerStream<AtomicLong> positions = PerStream.make(AtomicLong::new);

    /** Whether the bytes before the next one were evicted. */
    private final PerStream<AtomicBoolean> jumped = PerStream.make(AtomicBoolean::new);

    private final Runnable wake;

    /** The offsets up to which the client has everything; null if what was read counts. */
    private @Nullable PerStream<Long> receipts;

    private Cursor(Runnable wake) {
      this.wake = wake;
    }

    /**
     * Returns the next bytes without advancing; empty if there are none yet. After an eviction the
     * offset jumps.
     */
    OutputPiece peek(StandardStream output, int limit) {
      synchronized (CommandOutput.this) {
        Stream stream = stream(output);
        skipWhatIsGone(output);
        long offset = position(output);
        byte[] bytes = stream.ring.copy(offset, limit);
        return new OutputPiece(
            offset, bytes, stream.ended && offset + bytes.length == stream.ring.end());
      }
    }

    /** Advances past bytes that were read. */
    void advance(StandardStream output, int bytes) {
      synchronized (CommandOutput.this) {
        move(output, position(output) + bytes);
        jumped.get(output).set(false);
        CommandOutput.this.notifyAll();
      }
    }

    /** Moves back in both streams, as far as bytes are kept. */
    void rewind(int bytes) {
      synchronized (CommandOutput.this) {
        for (StandardStream output : StandardStream.values()) {
          long start = stream(output).ring.start();
          long wanted = position(output) - bytes;
          if (position(output) > start) {
            // The start of the ring may lie inside a character; the offset of a client does not.
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

    /** Returns whether everything was read, and a writer cannot go on before a {@link #resume}. */
    boolean needsRoom() {
      synchronized (CommandOutput.this) {
        boolean full = false;
        for (StandardStream output : StandardStream.values()) {
          Stream stream = stream(output);
          if (position(output) < stream.ring.end()) {
            return false;
          }
          full |= acknowledged && !stream.ended && room(output) == 0;
        }
        return full;
      }
    }

    /** Moves to the start of the character of a byte, or past evicted bytes. */
    private void goTo(StandardStream output, long offset) {
      boolean there = offset >= stream(output).ring.start();
      move(output, there ? startOfCharacter(output, offset) : offset);
      jumped.get(output).set(false);
      skipWhatIsGone(output);
    }

    /**
     * Moves to the first complete character. The rest of a partly evicted character may still
     * arrive, so this repeats until something was read.
     */
    private void skipWhatIsGone(StandardStream output) {
      OutputRing ring = stream(output).ring;
      if (position(output) < ring.start()) {
        move(output, ring.start());
        jumped.get(output).set(!acknowledged);
      }
      if (jumped.get(output).get()) {
        byte[] next = ring.copy(position(output), LOOK_BACK);
        move(output, position(output) + Utf8Chunker.leadingContinuations(next));
      }
    }

    /** Returns the offset of the next byte. */
    long position(StandardStream output) {
      return positions.get(output).get();
    }

    /** Returns the offsets of the next bytes. */
    PerStream<Long> positions() {
      return new PerStream<>(position(StandardStream.STDOUT), position(StandardStream.STDERR));
    }

    /** Counts only what the client has received as read, now up to the given offsets. */
    void confirm(PerStream<Long> received) {
      synchronized (CommandOutput.this) {
        receipts = received;
        CommandOutput.this.notifyAll();
      }
    }

    /** Returns whether bytes were read that have not been confirmed. */
    boolean isUnconfirmed() {
      synchronized (CommandOutput.this) {
        return receipts != null && !receipts.equals(positions());
      }
    }

    private long confirmed(StandardStream output) {
      return receipts == null ? position(output) : receipts.get(output);
    }

    private void move(StandardStream output, long position) {
      positions.get(output).set(position);
    }

    private void wake() {
      wake.run();
    }

    /** Releases waiting writers. */
    @Override
    public void close() {
      synchronized (CommandOutput.this) {
        cursors.remove(this);
        for (StandardStream output : StandardStream.values()) {
          stream(output).left = confirmed(output);
        }
        CommandOutput.this.notifyAll();
      }
    }
  }

  private static final class Stream {
    final OutputRing ring;
    boolean ended;

    /** The offset up to which the last closed cursor had read. */
    long left;

    Stream(int ringBytes) {
      ring = new OutputRing(ringBytes);
    }
  }
}
