// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;

/** Measures one thread after a warm-up. Confined to that thread, except for the result. */
final class Window {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final long warmUpNanos;
  private final long windowNanos;
  private final CompletableFuture<Figures> figures = new CompletableFuture<>();

  private long began;
  private boolean measuring;
  private long bytes;
  private long cpuBefore;
  private long allocatedBefore;

  Window(long warmUpNanos, long windowNanos) {
    this.warmUpNanos = warmUpNanos;
    this.windowNanos = windowNanos;
  }

  /**
   * The measurements of a window.
   *
   * @param bytes the received bytes
   * @param nanos its duration
   * @param cpuNanos the processor time of the thread
   * @param allocated the bytes of heap allocated by the thread
   */
  record Figures(long bytes, long nanos, long cpuNanos, long allocated) {
    double megabytesPerSecond() {
      return 1e3 * bytes / nanos;
    }

    double megabytesPerCpuSecond() {
      return 1e3 * bytes / cpuNanos;
    }

    double allocatedPerByte() {
      return (double) allocated / bytes;
    }
  }

  CompletableFuture<Figures> figures() {
    return figures;
  }

  /** Counts a processed message. */
  void arrived(int length) {
    long now = System.nanoTime();
    if (began == 0) {
      began = now;
    } else if (measuring) {
      bytes += length;
      if (now - began >= windowNanos && !figures.isDone()) {
        long cpu = THREADS.getCurrentThreadCpuTime() - cpuBefore;
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;
        figures.complete(new Figures(bytes, now - began, cpu, allocated));
      }
    } else if (now - began >= warmUpNanos) {
      measuring = true;
      cpuBefore = THREADS.getCurrentThreadCpuTime();
      allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
      began = System.nanoTime();
    }
  }
}
