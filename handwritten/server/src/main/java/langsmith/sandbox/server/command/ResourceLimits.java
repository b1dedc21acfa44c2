// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Limits processes with tools that need no privileges: {@code prlimit} for memory and {@code
 * taskset} for processors. Both limits apply to each process, not to the box as a whole, and child
 * processes inherit them. Without the programs there are no limits.
 */
final class ResourceLimits {
  private static final int MILLICORES = 1000;

  private ResourceLimits() {}

  /** Returns the prefix of a command; empty if there is nothing to limit. */
  static List<String> prefix(CommandDefaults.Limits limits, int processors) {
    List<String> prefix = new ArrayList<>();
    try {
      Long memory = limits.memoryBytes();
      if (memory != null) {
        // Not the address space: language runtimes reserve far more than they use.
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
