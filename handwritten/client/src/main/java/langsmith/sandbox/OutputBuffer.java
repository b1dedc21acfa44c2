// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Output on its way from the network to whoever iterates.
 *
 * <p>It holds about {@value #HIGH_WATER} bytes; beyond that the network is not read until less than
 * {@value #LOW_WATER} are left. Nobody has to iterate: once somebody waits for the result instead,
 * the buffer {@linkplain #drain drains} and lets everything pass.
 */
final class OutputBuffer {
  static final int HIGH_WATER = 1 << 20;
  static final int LOW_WATER = 1 << 18;

  private final Runnable pause;
  private final Runnable resume;

  // Guarded by this. The runnables only leave tasks on an event loop, so they may run inside.
  private final Deque<OutputChunk> chunks = new ArrayDeque<>();
  private long bytes;
  private boolean paused;
  private boolean draining;
  private @Nullable Thread consumer;
  private boolean iterated;
  private @Nullable Runnable atEnd;
  private boolean ended;

  OutputBuffer(Runnable pause, Runnable resume) {
    this.pause = pause;
    this.resume = resume;
  }

  synchronized void add(OutputChunk chunk) {
    if (draining) {
      return;
    }
    chunks.add(chunk);
    bytes += chunk.size();
    if (bytes >= HIGH_WATER && !paused) {
      paused = true;
      pause.run();
    }
    notifyAll();
  }

  /**
   * Ends the output.
   *
   * @param whenHandedOver runs once nobody is going to take anything out any more
   */
  synchronized void end(Runnable whenHandedOver) {
    ended = true;
    atEnd = whenHandedOver;
    handOverIfDone();
    notifyAll();
  }

  /** Claims the output for one iteration. */
  synchronized void iterate() {
    if (iterated) {
      throw new IllegalStateException("the output of a command can be iterated once only");
    }
    if (draining) {
      throw new IllegalStateException(
          "the output went to the result already; iterate before calling result()");
    }
    iterated = true;
  }

  /**
   * Waits for the next chunk.
   *
   * @return null at the end
   */
  synchronized @Nullable OutputChunk take() throws InterruptedException {
    consumer = Thread.currentThread();
    while (chunks.isEmpty() && !ended && !draining) {
      wait();
    }
    OutputChunk next = chunks.poll();
    if (next != null) {
      bytes -= next.size();
      if (paused && bytes < LOW_WATER) {
        paused = false;
        resume.run();
      }
    }
    handOverIfDone();
    return next;
  }

  /** Lets everything pass, unless another thread iterates. Says whether it does now. */
  synchronized boolean drain() {
    boolean othersIterate = iterated && consumer != Thread.currentThread();
    if (!othersIterate && !draining) {
      draining = true;
      chunks.clear();
      bytes = 0;
      if (paused) {
        paused = false;
        resume.run();
      }
      handOverIfDone();
      notifyAll();
    }
    return draining;
  }

  private void handOverIfDone() {
    Runnable action = atEnd;
    if (ended && chunks.isEmpty() && action != null) {
      atEnd = null;
      action.run();
    }
  }
}
