// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/**
 * Output on its way from the network to the one view that consumes it: an {@link OutputQueue}, an
 * {@link OutputClaim} and the {@link ConsumedOffsets} under one lock.
 *
 * <p>A view claims the output, and then either waits for chunks ({@link #take}) or polls for them
 * after a signal ({@link #poll}). Without a view, the output can {@linkplain
 * #passThroughIfUnclaimed pass through}: it goes to the result only.
 *
 * <p>An iteration has consumed the output when it has taken the last chunk; a polling view, when it
 * polls again after the last chunk, so that waiters see the effects of its processing.
 */
public final class OutputBuffer {
  public static final int HIGH_WATER = OutputQueue.HIGH_WATER;

  // Guarded by this. Pause and resume only submit tasks to an event loop, so they may run with the
  // lock held.
  private final OutputQueue queue;
  private final OutputClaim claim = new OutputClaim();
  private final ConsumedOffsets consumed;
  private @Nullable Runnable onChange;
  private @Nullable Runnable onConsumed;
  private boolean ended;

  public OutputBuffer(Runnable pause, Runnable resume, long stdoutOffset, long stderrOffset) {
    this.queue = new OutputQueue(pause, resume);
    this.consumed = new ConsumedOffsets(stdoutOffset, stderrOffset);
  }

  /** Records that a chunk was delivered to the user; every view calls this. */
  public synchronized void markConsumed(OutputChunk chunk) {
    consumed.mark(chunk);
  }

  /** Returns the offset to resume a stream from, after the consumed output. */
  public synchronized long consumedOffset(StandardStream stream) {
    return consumed.of(stream);
  }

  // --- from the network ---

  public void add(OutputChunk chunk) {
    Runnable signal;
    synchronized (this) {
      if (claim.isPassed()) {
        consumed.mark(chunk);
        return;
      }
      queue.add(chunk);
      signal = onChange;
      notifyAll();
    }
    runIfAny(signal);
  }

  /**
   * Ends the output.
   *
   * @param whenConsumed runs once no view will take more output
   */
  public void end(Runnable whenConsumed) {
    Runnable signal;
    Runnable done = null;
    synchronized (this) {
      ended = true;
      onConsumed = whenConsumed;
      signal = onChange;
      // A polling view is signalled, too, and polls again.
      if (signal == null || claim.isPassed()) {
        done = takeOnConsumedIfDone();
      }
      notifyAll();
    }
    runIfAny(done);
    runIfAny(signal);
  }

  // --- for an iterating view ---

  /** Claims the output for an iteration of a reader. */
  public synchronized void claimForIteration(ReaderToken reader) {
    claim.claim("an iteration");
    claim.iterateAs(reader);
  }

  /**
   * Waits for the next chunk.
   *
   * @param reader the reader that iterates from now on
   * @return null at the end, or once the output passes through
   */
  public @Nullable OutputChunk take(ReaderToken reader) throws InterruptedException {
    OutputChunk next;
    Runnable done;
    synchronized (this) {
      claim.iterateAs(reader);
      while (queue.isEmpty() && !ended && !claim.isPassed()) {
        wait();
      }
      next = queue.poll();
      done = takeOnConsumedIfDone();
    }
    runIfAny(done);
    return next;
  }

  // --- for a polling view ---

  /**
   * Claims the output for a polling view.
   *
   * @param view its description, for messages: "the output went to …"
   * @param signal runs on the event loop, or on the thread that closes the handle, whenever {@link
   *     #poll} and {@link #tryComplete} may return something else; must not block
   */
  public void claim(String view, Runnable signal) {
    synchronized (this) {
      claim.claim(view);
      onChange = signal;
    }
    signal.run();
  }

  /** Takes the next chunk; returns null if there is none (yet). */
  public synchronized @Nullable OutputChunk poll() {
    return queue.poll();
  }

  /**
   * Completes the output if everything was taken and nothing follows; called by a polling view
   * after the last chunk.
   *
   * @return whether the output is complete
   */
  public boolean tryComplete() {
    Runnable done;
    boolean consumedAll;
    synchronized (this) {
      consumedAll = ended && queue.isEmpty();
      done = takeOnConsumedIfDone();
    }
    runIfAny(done);
    return consumedAll;
  }

  // --- without a view ---

  /** Lets the output pass through, unless another view or reader consumes it. */
  public void passThroughUnlessTaken(ReaderToken reader) {
    synchronized (this) {
      if (claim.isHeldByOther(reader)) {
        return;
      }
    }
    abandon();
  }

  /** Lets the output pass through, unless a view has claimed it. */
  public void passThroughIfUnclaimed() {
    synchronized (this) {
      if (claim.isHeld()) {
        return;
      }
    }
    abandon();
  }

  /** Lets the output pass through, even if a view has claimed it. */
  public void abandon() {
    Runnable signal;
    Runnable done;
    synchronized (this) {
      if (claim.isPassed()) {
        return;
      }
      claim.pass(!ended || !queue.isEmpty());
      queue.clear().forEach(consumed::mark);
      done = takeOnConsumedIfDone();
      signal = onChange;
      notifyAll();
    }
    runIfAny(done);
    runIfAny(signal);
  }

  /** Returns whether a view lost its claim before it had received everything. */
  public synchronized boolean isCutShort() {
    return claim.isCutShort();
  }

  /** Returns the action to run without the lock; called with the lock held. */
  private @Nullable Runnable takeOnConsumedIfDone() {
    Runnable action = onConsumed;
    if (!ended || !queue.isEmpty()) {
      return null;
    }
    onConsumed = null;
    return action;
  }

  private static void runIfAny(@Nullable Runnable action) {
    if (action != null) {
      action.run();
    }
  }
}
