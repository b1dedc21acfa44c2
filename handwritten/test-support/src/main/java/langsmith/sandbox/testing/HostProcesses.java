// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Finds processes of this machine. With isolation, a sandbox has its own process ids, so tests find
 * processes by their arguments instead.
 */
public final class HostProcesses {
  private static final AtomicInteger COUNTER = new AtomicInteger();

  private HostProcesses() {}

  /** A command that sleeps longer than any test takes, with arguments that no other process has. */
  public static String uniqueSleep() {
    return "sleep 1000."
        + ProcessHandle.current().pid()
        + String.format("%04d", COUNTER.incrementAndGet());
  }

  /** Returns the number of processes with exactly these arguments, joined by spaces. */
  public static long running(String arguments) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> commandLine(pid).equals(arguments) && alive(pid))
        .count();
  }

  /** Returns whether a process runs; a zombie does not. */
  public static boolean alive(long pid) {
    try {
      List<String> status = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
      return status.stream()
          .anyMatch(
              line -> line.startsWith("State:") && !line.contains("Z") && !line.contains("X"));
    } catch (IOException e) {
      return false;
    }
  }

  private static String commandLine(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ').strip();
    } catch (IOException e) {
      return "";
    }
  }
}
