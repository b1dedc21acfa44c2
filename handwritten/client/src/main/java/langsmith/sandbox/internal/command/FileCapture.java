// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import langsmith.sandbox.output.CapturedStream;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.command.Utf8Chunk;

/**
 * Writes one stream to a file, on threads that may block.
 *
 * <p>About {@value #HIGH_WATER} bytes wait in memory; beyond that the network is not read until
 * less than {@value #LOW_WATER} are left. A snapshot counts what was written, not what waits; so
 * its end is where to go on after a failure. Then all that waits, and what still comes, is dropped.
 */
final class FileCapture implements StreamCapture {
  static final int HIGH_WATER = 1 << 20;
  static final int LOW_WATER = 1 << 18;

  private final Path file;
  private final OutputStream out;
  private final long startOffset;
  private final Executor writer;
  private final CompletableFuture<Void> finished = new CompletableFuture<>();
  private ReadGate reads = new ReadGate(() -> {}, () -> {});
  private FailureListener listener = (path, cause) -> {};

  // Guarded by this.
  private final GapLog gaps = new GapLog();
  private Deque<Piece> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private long writtenBytes;
  private long endOffset;
  private boolean holding;
  private boolean scheduled;
  private boolean finishing;
  private boolean closed;

  /**
   * Makes a capture of nothing so far.
   *
   * @param out leads to the file; closed by this
   * @param writer runs one task of this at a time
   */
  FileCapture(Path file, OutputStream out, long startOffset, Executor writer) {
    this.file = file;
    this.out = out;
    this.startOffset = startOffset;
    this.endOffset = startOffset;
    this.writer = writer;
  }

  @Override
  public void connect(ReadGate gate, FailureListener failures) {
    reads = gate;
    listener = failures;
  }

  @Override
  public synchronized void gap(OutputGap gap) {
    gaps.add(gap);
  }

  @Override
  public synchronized void add(Utf8Chunk data, long end) {
    if (closed || finishing) {
      return;
    }
    waiting.add(new Piece(data, end));
    waitingBytes += data.size();
    if (waitingBytes >= HIGH_WATER && !holding) {
      holding = true;
      reads.hold();
    }
    schedule();
  }

  @Override
  public synchronized CompletableFuture<Void> finish() {
    if (!finishing) {
      finishing = true;
      schedule();
    }
    return finished;
  }

  @Override
  public synchronized CapturedStream snapshot() {
    return CapturedStream.inFile(startOffset, endOffset, writtenBytes, file, gaps.summary());
  }

  private void schedule() {
    if (!scheduled) {
      scheduled = true;
      writer.execute(this::write);
    }
  }

  /** Writes what waits now, and then lets other streams have their turn. */
  private void write() {
    Deque<Piece> batch;
    synchronized (this) {
      batch = waiting;
      waiting = new ArrayDeque<>();
    }
    try {
      for (Piece piece : batch) {
        piece.data().writeTo(out);
        written(piece);
      }
      if (isLast()) {
        out.close();
      }
    } catch (IOException | RuntimeException e) {
      abandon();
      listener.captureFailed(file, e);
    }
    goOn();
  }

  private synchronized void written(Piece piece) {
    writtenBytes += piece.data().size();
    endOffset = piece.end();
    waitingBytes -= piece.data().size();
    if (waitingBytes < LOW_WATER) {
      letGo();
    }
  }

  private synchronized boolean isLast() {
    boolean last = finishing && waiting.isEmpty() && !closed;
    closed |= last;
    return last;
  }

  private void abandon() {
    synchronized (this) {
      closed = true;
      waiting.clear();
      waitingBytes = 0;
      letGo();
    }
    try {
      out.close();
    } catch (IOException e) {
      // The file has failed already.
    }
  }

  private void goOn() {
    boolean done;
    synchronized (this) {
      scheduled = false;
      done = finishing && closed;
      if (!done && (finishing || !waiting.isEmpty())) {
        schedule();
      }
    }
    if (done) {
      finished.complete(null);
    }
  }

  /** Called with the lock held. */
  private void letGo() {
    if (holding) {
      holding = false;
      reads.release();
    }
  }

  private record Piece(Utf8Chunk data, long end) {}
}
