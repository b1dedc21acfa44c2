// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Input on its way to a process, in order. Callers never block: one pooled thread writes while
 * there is something to write. When more than {@link #HIGH_WATER_BYTES} wait, callers are asked to
 * pause; they are told when it is time to go on.
 */
final class StdinQueue {
  static final int HIGH_WATER_BYTES = 1 << 20;

  private static final Logger log = LoggerFactory.getLogger(StdinQueue.class);
  private static final byte[] END = new byte[0];

  private final ChildProcess child;
  private final Executor executor;

  // Guarded by this.
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private final List<Runnable> paused = new ArrayList<>();
  private long waitingBytes;
  private boolean writing;
  private boolean closed;

  StdinQueue(ChildProcess child, Executor executor) {
    this.child = child;
    this.executor = executor;
  }

  /**
   * Queues bytes; dropped if the input was closed before.
   *
   * @param resume called once, on any thread, when the caller may go on; only if false is returned
   * @return whether the caller may go on at once
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

  /** Ends the input after what was queued before. Idempotent. */
  synchronized void end() {
    if (!closed) {
      closed = true;
      enqueue(END);
    }
  }

  /** Forgets what is queued, because the process is gone. */
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
      // The process closed its input or is gone: what it does not want to read is dropped, as a
      // pipe would.
      log.debug("input of {} is not read any more: {}", child, e.toString());
      discard();
    }
  }
}
