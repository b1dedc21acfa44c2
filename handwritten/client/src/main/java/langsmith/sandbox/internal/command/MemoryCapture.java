// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.output.CapturedStream;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.command.Utf8Chunk;

/**
 * Keeps the head and the tail of one stream in memory, which is allocated as they fill. Guarded by
 * itself.
 *
 * <p>A capture that yields keeps less than its limit when the budget of its client is used up: the
 * head ends where it is, and the tail slides at the length it has, but at least at {@value
 * #UNCONDITIONAL} bytes.
 */
final class MemoryCapture implements StreamCapture {
  /** What each half may have whatever the others need. */
  static final int UNCONDITIONAL = 64 << 10;

  private final long startOffset;
  private final CaptureBudget budget;
  private final boolean yields;
  private final GapLog gaps = new GapLog();
  private final ByteBlocks head = new ByteBlocks();
  private final ByteBlocks tail = new ByteBlocks();
  private int headLimit;
  private int tailLimit;
  private long taken;
  private long total;
  private long endOffset;

  /**
   * Creates an empty capture.
   *
   * @param limit bytes of both halves together
   * @param yields whether it keeps less when the budget is used up
   */
  MemoryCapture(long startOffset, int limit, CaptureBudget budget, boolean yields) {
    this.startOffset = startOffset;
    this.endOffset = startOffset;
    this.headLimit = limit - limit / 2;
    this.tailLimit = limit / 2;
    this.budget = budget;
    this.yields = yields;
  }

  @Override
  public synchronized void gap(OutputGap gap) {
    gaps.add(gap);
  }

  @Override
  public synchronized void add(Utf8Chunk data, long end) {
    total += data.size();
    endOffset = end;
    int position = 0;
    while (position < data.size() && head.size() < headLimit) {
      if (head.room() == 0 && !grow(head)) {
        headLimit = head.size();
      } else {
        int wanted = Math.min(data.size() - position, headLimit - head.size());
        position += head.fill(data, position, wanted);
      }
    }
    if (position < data.size() && tailLimit > 0) {
      addToTail(data, Math.max(position, data.size() - tailLimit));
    }
  }

  private void addToTail(Utf8Chunk data, int from) {
    int position = from;
    while (position < data.size()) {
      // At its limit the tail needs one block more than it has bytes, as it slides.
      if (tail.room() == 0 && !grow(tail)) {
        tailLimit = tail.size();
        grow(tail, false);
      }
      int next = Math.min(data.size() - position, tail.room());
      tail.drop(Math.min(tail.size(), Math.max(0, tail.size() + next - tailLimit)));
      position += tail.fill(data, position, Math.min(next, tailLimit));
    }
  }

  private boolean grow(ByteBlocks blocks) {
    boolean sliding = blocks == tail && tail.size() >= tailLimit;
    return grow(blocks, yields && !sliding && blocks.size() >= UNCONDITIONAL);
  }

  private boolean grow(ByteBlocks blocks, boolean onlyIfLeft) {
    int more = blocks.nextBlock();
    if (!onlyIfLeft) {
      budget.take(more);
    } else if (!budget.tryTake(more)) {
      return false;
    }
    taken += more;
    blocks.grow();
    return true;
  }

  @Override
  public synchronized CapturedStream snapshot() {
    return new CapturedStream(
        startOffset, endOffset, total, head.toByteArray(), tail.toByteArray(), gaps.summary());
  }

  /** What a command that has ended keeps is no longer counted. */
  @Override
  public synchronized CompletableFuture<Void> finish() {
    budget.giveBack(taken);
    taken = 0;
    return CompletableFuture.completedFuture(null);
  }
}
