// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds processes to limits with the means that every user has: {@code prlimit} for memory and
 * {@code taskset} for processors. Both count for each process, not for the box as a whole, and are
 * inherited by what a process starts. Where the programs are missing there are no limits.
 */
final class ResourceLimits {
  private static final int MILLICORES = 1000;

  private ResourceLimits() {}

  /** Returns what to put before a command; empty if there is nothing to limit. */
  static List<String> prefix(CommandDefaults.Limits limits, int processors) {
    List<String> prefix = new ArrayList<>();
    try {
      Long memory = limits.memoryBytes();
      if (memory != null) {
        // Address space would be the obvious choice, but runtimes reserve far more than they use.
        prefix.addAll(List.of(SessionLeader.program("prlimit"), "--data=" + memory));
      }
      Integer millicores = limits.cpuMillicores();
      if (millicores != null && wholeProcessors(millicores) < processors) {
        prefix.addAll(
            List.of(
                SessionLeader.program("taskset"), "-c", "0-" + (wholeProcessors(millicores) - 1)));
      }
    } catch (IOException e) {
      return List.of();
    }
    return prefix;
  }

  private static int wholeProcessors(int millicores) {
    return Math.max(1, (millicores + MILLICORES - 1) / MILLICORES);
  }
}
