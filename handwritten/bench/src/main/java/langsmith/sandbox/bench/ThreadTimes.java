// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** The processor time of threads by name. */
final class ThreadTimes {
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** Returns the nanoseconds that all threads together have used whose names begin like this. */
  long nanos(String... names) {
    long total = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && Arrays.stream(names).anyMatch(thread.getThreadName()::startsWith)) {
        total += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return total;
  }
}
