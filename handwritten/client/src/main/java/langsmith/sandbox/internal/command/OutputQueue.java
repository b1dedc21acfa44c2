// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import langsmith.sandbox.output.OutputChunk;
import org.jspecify.annotations.Nullable;

/**
 * Buffered chunks in the order of their arrival: about {@value #HIGH_WATER} bytes. Beyond that,
 * reading from the network is paused until less than {@value #LOW_WATER} are left. Guarded by its
 * {@link OutputBuffer}.
 */
final class OutputQueue {
  static final int HIGH_WATER = 1 << 18;
  static final int LOW_WATER = 1 << 17;

  private final Runnable pause;
  private final Runnable resume;
  private final Deque<OutputChunk> chunks = new ArrayDeque<>();
  private long bytes;
  private boolean paused;

  /**
   * Creates an empty queue.
   *
   * @param pause must not block, and may run under a lock
   * @param resume must not block, and may run under a lock
   */
  OutputQueue(Runnable pause, Runnable resume) {
    this.pause = pause;
    this.resume = resume;
  }

  boolean isEmpty() {
    return chunks.isEmpty();
  }

  void add(OutputChunk chunk) {
    chunks.add(chunk);
    bytes += chunk.size();
    if (bytes >= HIGH_WATER && !paused) {
      paused = true;
      pause.run();
    }
  }

  /** Removes the next chunk; null if there is none. */
  @Nullable OutputChunk poll() {
    OutputChunk next = chunks.poll();
    if (next != null) {
      bytes -= next.size();
      resumeIfLow();
    }
    return next;
  }

  /** Removes all chunks. */
  List<OutputChunk> clear() {
    List<OutputChunk> all = List.copyOf(chunks);
    chunks.clear();
    bytes = 0;
    resumeIfLow();
    return all;
  }

  private void resumeIfLow() {
    if (paused && bytes < LOW_WATER) {
      paused = false;
      resume.run();
    }
  }
}
