// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import langsmith.sandbox.server.machine.Launch;

/**
 * Limits that need no privileges: writable private memory, and affinity to processors. Both apply
 * to each process, not to the box as a whole, and child processes inherit them.
 */
final class ResourceLimits {
  private static final int MILLICORES = 1000;

  private ResourceLimits() {}

  /** Returns the limits of a process on a machine with so many processors. */
  static Launch.Limits of(CommandDefaults.Limits limits, int processors) {
    Long memory = limits.memoryBytes();
    Integer millicores = limits.cpuMillicores();
    int whole = millicores == null ? processors : wholeProcessors(millicores);
    return new Launch.Limits(memory == null ? 0 : memory, whole < processors ? whole : 0);
  }

  private static int wholeProcessors(int millicores) {
    return Math.max(1, (millicores + MILLICORES - 1) / MILLICORES);
  }
}
