// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.Arrays;
import langsmith.sandbox.output.CapturedStream;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.command.Utf8Chunk;

/** Keeps the head and the tail of one stream in memory. Guarded by itself. */
final class MemoryCapture implements StreamCapture {
  private final long startOffset;
  private final int headLimit;
  private final int tailLimit;
  private final GapLog gaps = new GapLog();

  private byte[] head = new byte[0];
  private int headSize;

  /** A ring buffer once it has reached its limit; the next byte goes to {@code tailNext}. */
  private byte[] tail = new byte[0];

  private int tailSize;
  private int tailNext;
  private long total;
  private long endOffset;

  MemoryCapture(long startOffset, int limit) {
    this.startOffset = startOffset;
    this.endOffset = startOffset;
    this.headLimit = limit - limit / 2;
    this.tailLimit = limit / 2;
  }

  @Override
  public synchronized void gap(OutputGap gap) {
    gaps.add(gap);
  }

  @Override
  public synchronized void add(Utf8Chunk data, long end) {
    total += data.size();
    endOffset = end;
    Utf8Chunk rest = data;
    if (headSize < headLimit) {
      byte[] bytes = rest.toByteArray();
      int taken = Math.min(bytes.length, headLimit - headSize);
      head = withRoom(head, headSize + taken, headLimit);
      System.arraycopy(bytes, 0, head, headSize, taken);
      headSize += taken;
      rest = rest.from(taken);
    }
    if (rest.size() > 0 && tailLimit > 0) {
      addToTail(rest);
    }
  }

  private void addToTail(Utf8Chunk rest) {
    byte[] bytes = rest.from(Math.max(0, rest.size() - tailLimit)).toByteArray();
    tail = withRoom(tail, Math.min(tailLimit, tailSize + bytes.length), tailLimit);
    int first = Math.min(bytes.length, tailLimit - tailNext);
    System.arraycopy(bytes, 0, tail, tailNext, first);
    System.arraycopy(bytes, first, tail, 0, bytes.length - first);
    tailNext = (tailNext + bytes.length) % tailLimit;
    tailSize = Math.min(tailLimit, tailSize + bytes.length);
  }

  private static byte[] withRoom(byte[] array, int needed, int limit) {
    if (needed <= array.length) {
      return array;
    }
    long grown = Math.max(needed, Math.max(1024, 2L * array.length));
    return Arrays.copyOf(array, (int) Math.min(grown, limit));
  }

  @Override
  public synchronized CapturedStream snapshot() {
    byte[] last = new byte[tailSize];
    int from = tailSize < tailLimit ? 0 : tailNext;
    int first = Math.min(tailSize, tail.length - from);
    System.arraycopy(tail, from, last, 0, first);
    System.arraycopy(tail, 0, last, first, tailSize - first);
    return new CapturedStream(
        startOffset, endOffset, total, Arrays.copyOf(head, headSize), last, gaps.summary());
  }
}
