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
 * Captures one stream to a file, on threads that may block.
 *
 * <p>About {@value #HIGH_WATER} bytes are buffered; beyond that the network is not read until less
 * than {@value #LOW_WATER} are left. A snapshot counts written bytes only, so its end is the offset
 * to resume from after a failure. After a failure, all buffered and later output is dropped.
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
   * Creates an empty capture.
   *
   * @param out writes to the file; closed by this
   * @param writer runs the writing tasks, one at a time
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

  /** Writes the output buffered at this moment, and then yields to other streams. */
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
      if (tryClose()) {
        out.close();
      }
    } catch (IOException | RuntimeException e) {
      abandon();
      listener.captureFailed(file, e);
    }
    continueWriting();
  }

  private synchronized void written(Piece piece) {
    writtenBytes += piece.data().size();
    endOffset = piece.end();
    waitingBytes -= piece.data().size();
    if (waitingBytes < LOW_WATER) {
      releaseReads();
    }
  }

  private synchronized boolean tryClose() {
    boolean last = finishing && waiting.isEmpty() && !closed;
    closed |= last;
    return last;
  }

  private void abandon() {
    synchronized (this) {
      closed = true;
      waiting.clear();
      waitingBytes = 0;
      releaseReads();
    }
    try {
      out.close();
    } catch (IOException e) {
      // The file has already failed.
    }
  }

  private void continueWriting() {
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
  private void releaseReads() {
    if (holding) {
      holding = false;
      reads.release();
    }
  }

  private record Piece(Utf8Chunk data, long end) {}
}
