// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.ArrayDeque;
import java.util.Deque;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/**
 * Output on its way from the network to the one view that consumes it.
 *
 * <p>It holds about {@value #HIGH_WATER} bytes; beyond that the network is not read until less than
 * {@value #LOW_WATER} are left. A view claims it, and then takes chunks by waiting for them ({@link
 * #take}) or by being told that there are some ({@link #onChange}, {@link #poll}). Nobody has to:
 * once somebody waits for the result instead, the buffer {@linkplain #drain drains} and lets
 * everything pass into the capture.
 *
 * <p>An iteration has been handed its output when it took the last chunk; a view that is told, when
 * it comes back after the last chunk, so that whoever waits for that sees what the view did with
 * it.
 */
public final class OutputBuffer {
  public static final int HIGH_WATER = 1 << 20;
  static final int LOW_WATER = 1 << 18;

  private final Runnable pause;
  private final Runnable resume;

  // Guarded by this. Pause and resume only leave tasks on an event loop, so they may run inside.
  private final Deque<OutputChunk> chunks = new ArrayDeque<>();
  private long bytes;
  private boolean paused;
  private boolean draining;
  private boolean cutShort;
  private @Nullable String claimedBy;
  private @Nullable Thread iterator;
  private @Nullable Runnable atEnd;
  private boolean ended;
  private Runnable onChange = () -> {};
  private long stdoutHandedOver;
  private long stderrHandedOver;

  public OutputBuffer(Runnable pause, Runnable resume) {
    this(pause, resume, 0, 0);
  }

  OutputBuffer(Runnable pause, Runnable resume, long stdoutOffset, long stderrOffset) {
    this.pause = pause;
    this.resume = resume;
    this.stdoutHandedOver = stdoutOffset;
    this.stderrHandedOver = stderrOffset;
  }

  /** Notes that somebody has a chunk now; every view does so when its user gets the chunk. */
  public synchronized void handedOver(OutputChunk chunk) {
    if (chunk.stream() == StandardStream.STDOUT) {
      stdoutHandedOver = chunk.resumeOffset();
    } else {
      stderrHandedOver = chunk.resumeOffset();
    }
  }

  /** Returns where somebody would go on who has everything that was handed over. */
  public synchronized long handedOver(StandardStream stream) {
    return stream == StandardStream.STDOUT ? stdoutHandedOver : stderrHandedOver;
  }

  public void add(OutputChunk chunk) {
    Runnable signal;
    synchronized (this) {
      if (draining) {
        handedOver(chunk);
        return;
      }
      chunks.add(chunk);
      bytes += chunk.size();
      if (bytes >= HIGH_WATER && !paused) {
        paused = true;
        pause.run();
      }
      signal = onChange;
      notifyAll();
    }
    signal.run();
  }

  /**
   * Ends the output.
   *
   * @param whenHandedOver runs once nobody is going to take anything out any more
   */
  public void end(Runnable whenHandedOver) {
    Runnable signal;
    Runnable handedOver = null;
    synchronized (this) {
      ended = true;
      // A consumer that is told of changes is told of this one, and comes back by itself.
      atEnd = whenHandedOver;
      if (iterator != null || claimedBy == null || draining) {
        handedOver = takeEndIfDone();
      }
      signal = onChange;
      notifyAll();
    }
    runIfAny(handedOver);
    signal.run();
  }

  /**
   * Claims the output for one view.
   *
   * @param view what it is, for messages: "the output went to …"
   * @throws IllegalStateException if it went somewhere else before
   */
  synchronized void claim(String view) {
    if (claimedBy != null) {
      throw new IllegalStateException(
          "the output of a command can be taken once, and went to " + claimedBy + " already");
    }
    if (draining) {
      throw new IllegalStateException(
          "the output went to the result already; take it before calling result() or close()");
    }
    claimedBy = view;
  }

  /** Claims the output for an iteration in, for the time being, this thread. */
  public synchronized void iterate() {
    claim("an iteration");
    iterator = Thread.currentThread();
  }

  /**
   * Claims the output for a view that does not wait.
   *
   * @param signal runs on the event loop, or where the handle is closed, whenever {@link #poll} and
   *     {@link #atEnd} may say something new; must not block
   */
  void claim(String view, Runnable signal) {
    synchronized (this) {
      claim(view);
      onChange = signal;
    }
    signal.run();
  }

  /**
   * Waits for the next chunk.
   *
   * @return null at the end
   */
  public @Nullable OutputChunk take() throws InterruptedException {
    OutputChunk next;
    Runnable handedOver;
    synchronized (this) {
      iterator = Thread.currentThread();
      while (chunks.isEmpty() && !ended && !draining) {
        wait();
      }
      next = remove();
      handedOver = takeEndIfDone();
    }
    runIfAny(handedOver);
    return next;
  }

  /**
   * Takes the next chunk if there is one.
   *
   * @return null if there is none yet, or {@link #atEnd}
   */
  synchronized @Nullable OutputChunk poll() {
    return remove();
  }

  /** Says whether everything was taken and nothing comes any more. */
  boolean atEnd() {
    Runnable handedOver;
    boolean done;
    synchronized (this) {
      done = ended && chunks.isEmpty();
      handedOver = takeEndIfDone();
    }
    runIfAny(handedOver);
    return done;
  }

  /** Says whether chunks were thrown away that a view had a claim to. */
  public synchronized boolean isCutShort() {
    return cutShort;
  }

  /** Lets everything pass, unless another view or thread takes it. Says whether it does now. */
  public boolean drain() {
    return drain(Thread.currentThread());
  }

  /** Lets everything pass, unless a view takes it. Says whether it does now. */
  boolean drainIfUnclaimed() {
    return drain(null);
  }

  private boolean drain(@Nullable Thread mayAbandon) {
    synchronized (this) {
      boolean taken = claimedBy != null && (mayAbandon == null || iterator != mayAbandon);
      if (taken && !draining) {
        return false;
      }
    }
    discard();
    return true;
  }

  /** Lets everything pass, even if somebody has claimed it. */
  void discard() {
    Runnable signal;
    Runnable handedOver;
    synchronized (this) {
      if (draining) {
        return;
      }
      draining = true;
      cutShort = claimedBy != null && !(ended && chunks.isEmpty());
      chunks.forEach(this::handedOver);
      chunks.clear();
      bytes = 0;
      resumeIfDrained();
      handedOver = takeEndIfDone();
      signal = onChange;
      notifyAll();
    }
    runIfAny(handedOver);
    signal.run();
  }

  // The rest is called with the lock held.

  private @Nullable OutputChunk remove() {
    OutputChunk next = chunks.poll();
    if (next != null) {
      bytes -= next.size();
      resumeIfDrained();
    }
    return next;
  }

  private void resumeIfDrained() {
    if (paused && bytes < LOW_WATER) {
      paused = false;
      resume.run();
    }
  }

  private @Nullable Runnable takeEndIfDone() {
    Runnable action = atEnd;
    if (!ended || !chunks.isEmpty()) {
      return null;
    }
    atEnd = null;
    return action;
  }

  private static void runIfAny(@Nullable Runnable action) {
    if (action != null) {
      action.run();
    }
  }
}
