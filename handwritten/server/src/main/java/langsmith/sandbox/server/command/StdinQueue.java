// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import langsmith.sandbox.server.machine.BoxProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queued input of a process, in order. Callers never block: a pooled thread writes while there
 * is input. When more than {@link #HIGH_WATER_BYTES} are queued, callers are asked to pause until a
 * callback resumes them.
 */
final class StdinQueue {
  static final int HIGH_WATER_BYTES = 1 << 20;

  private static final Logger log = LoggerFactory.getLogger(StdinQueue.class);
  private static final byte[] END = new byte[0];

  private final BoxProcess child;
  private final Executor executor;

  // Guarded by this.
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private final List<Runnable> paused = new ArrayList<>();
  private long waitingBytes;
  private boolean writing;
  private boolean closed;

  StdinQueue(BoxProcess child, Executor executor) {
    this.child = child;
    this.executor = executor;
  }

  /**
   * Queues bytes; drops them if the input is already closed.
   *
   * @param resume called once, on any thread, when the caller may resume; only if false is returned
   * @return whether the caller may continue immediately
   */
  boolean write(byte[] bytes, Runnable resume) {
    synchronized (this) {
      if (closed || bytes.length == 0) {
        return true;
      }
      enqueue(bytes);
      if (waitingBytes <= HIGH_WATER_BYTES) {
        return true;
      }
      paused.add(resume);
      return false;
    }
  }

  /** Ends the input after the queued bytes. Idempotent. */
  synchronized void end() {
    if (!closed) {
      closed = true;
      enqueue(END);
    }
  }

  /** Discards the queued bytes, because the process is gone. */
  void discard() {
    List<Runnable> resumed;
    synchronized (this) {
      closed = true;
      waiting.clear();
      waitingBytes = 0;
      resumed = List.copyOf(paused);
      paused.clear();
    }
    resumed.forEach(Runnable::run);
  }

  private void enqueue(byte[] bytes) {
    waiting.add(bytes);
    waitingBytes += bytes.length;
    if (!writing) {
      writing = true;
      executor.execute(this::writeAll);
    }
  }

  private void writeAll() {
    try {
      while (true) {
        byte[] next;
        List<Runnable> resumed = List.of();
        synchronized (this) {
          next = waiting.poll();
          if (next == null) {
            writing = false;
            return;
          }
          waitingBytes -= next.length;
          if (waitingBytes <= HIGH_WATER_BYTES / 2) {
            resumed = List.copyOf(paused);
            paused.clear();
          }
        }
        resumed.forEach(Runnable::run);
        if (next == END) {
          child.closeInput();
        } else {
          child.writeInput(next);
        }
      }
    } catch (IOException e) {
      // The process closed its input or is gone: drop the unread bytes, as a pipe would.
      log.debug("writing input of {} failed: {}", child, e.toString());
      discard();
    }
  }
}
