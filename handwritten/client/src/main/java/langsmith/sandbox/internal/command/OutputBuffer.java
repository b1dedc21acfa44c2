// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/**
 * Output on its way from the network to the one view that consumes it: an {@link OutputQueue}, an
 * {@link OutputClaim} and the {@link ConsumedOffsets} under one lock.
 *
 * <p>A view claims the output, and then takes chunks by waiting for them ({@link #take}) or by a
 * signal when there may be some ({@link #poll}). If no view does, the output can {@linkplain
 * #passThroughIfUnclaimed pass through}: it goes to the result only.
 *
 * <p>An iteration has consumed the output when it took the last chunk; a view with a signal, when
 * it comes back after the last chunk, so that whatever waits for that sees what the view did with
 * it.
 */
public final class OutputBuffer {
  public static final int HIGH_WATER = OutputQueue.HIGH_WATER;

  // Guarded by this. Pause and resume only leave tasks on an event loop, so they may run inside.
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

  /** Records that the user has a chunk now; every view does so when it hands the chunk out. */
  public synchronized void markConsumed(OutputChunk chunk) {
    consumed.mark(chunk);
  }

  /** Returns from where to resume a stream that was consumed so far. */
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
   * @param whenConsumed runs once no view is going to take anything any more
   */
  public void end(Runnable whenConsumed) {
    Runnable signal;
    Runnable done = null;
    synchronized (this) {
      ended = true;
      onConsumed = whenConsumed;
      signal = onChange;
      // A view with a signal gets this one too, and comes back by itself.
      if (signal == null || claim.isPassed()) {
        done = takeOnConsumedIfDone();
      }
      notifyAll();
    }
    runIfAny(done);
    runIfAny(signal);
  }

  // --- for a view that waits ---

  /** Claims the output for an iteration, which is for the time being in this thread. */
  public synchronized void claimForIteration() {
    claim.claim("an iteration");
    claim.iterateHere();
  }

  /**
   * Waits for the next chunk.
   *
   * @return null at the end, or once the output passes through
   */
  public @Nullable OutputChunk take() throws InterruptedException {
    OutputChunk next;
    Runnable done;
    synchronized (this) {
      claim.iterateHere();
      while (queue.isEmpty() && !ended && !claim.isPassed()) {
        wait();
      }
      next = queue.poll();
      done = takeOnConsumedIfDone();
    }
    runIfAny(done);
    return next;
  }

  // --- for a view with a signal ---

  /**
   * Claims the output for a view that does not wait.
   *
   * @param view what it is, for messages: "the output went to …"
   * @param signal runs on the event loop, or where the handle is closed, whenever {@link #poll} and
   *     {@link #completeIfConsumed} may return something else; must not block
   */
  public void claim(String view, Runnable signal) {
    synchronized (this) {
      claim.claim(view);
      onChange = signal;
    }
    signal.run();
  }

  /** Takes the next chunk; null if there is none, or none yet. */
  public synchronized @Nullable OutputChunk poll() {
    return queue.poll();
  }

  /**
   * Completes the end if nothing is left to be taken and nothing follows, as a view does that comes
   * back after the last chunk.
   *
   * @return whether that is so
   */
  public boolean completeIfConsumed() {
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

  /** Lets the output pass through, unless another view or thread takes it. */
  public void passThroughUnlessTaken() {
    synchronized (this) {
      if (claim.isHeldElsewhere()) {
        return;
      }
    }
    abandon();
  }

  /** Lets the output pass through, unless a view takes it. */
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

  /** Returns whether a view lost its claim before it had everything. */
  public synchronized boolean isCutShort() {
    return claim.isCutShort();
  }

  /** Called with the lock held; what it returns runs without. */
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
