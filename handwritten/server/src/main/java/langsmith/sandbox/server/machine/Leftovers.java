// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import com.sun.jna.LastErrorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds processes whose launcher is gone, without isolation: those with a mark in their
 * environment, and their descendants. A launcher ends all of its processes itself, so this is for
 * launchers that were killed. Needs {@code /proc}; finds nothing without it.
 */
public final class Leftovers {
  /** The variable whose value is the root of the process's box. */
  static final String VARIABLE = "LANGSMITH_SANDBOX_BOX_ROOT";

  private static final Path PROC = Path.of("/proc");
  private static final long PAUSE_NANOS = 1_000_000;
  private static final int QUIET_LOOKS = 3;
  private static final int MAX_ROUNDS = 100;

  private final String value;
  private final byte[] wanted;

  private Leftovers(String value, String wanted) {
    this.value = value;
    this.wanted = (VARIABLE + "=" + wanted).getBytes(StandardCharsets.UTF_8);
  }

  static Leftovers ofBox(Path root) {
    return new Leftovers(root.toString(), root + "\0");
  }

  /**
   * Returns the processes of all boxes of a directory.
   *
   * @param boxes the parent of the boxes
   * @return the processes that a server, which was killed, left there
   */
  public static Leftovers below(Path boxes) {
    return new Leftovers(boxes.toString(), boxes + "/");
  }

  /** Returns what marks the box's processes. */
  String value() {
    return value;
  }

  /**
   * Ends the processes: stops all, so that none can start another, and kills them, until several
   * consecutive scans find none. A process during {@code exec} has no visible environment.
   *
   * @param patience how long to try
   * @return whether all are gone in time
   */
  public boolean kill(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    int quietLooks = 0;
    while (quietLooks < QUIET_LOOKS) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      Set<Integer> found = stopAll(deadline);
      quietLooks = found.isEmpty() ? quietLooks + 1 : 0;
      signal(found, Posix.SIGKILL);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return true;
  }

  private Set<Integer> stopAll(long deadline) {
    Set<Integer> stopped = new HashSet<>();
    for (int round = 0; round < MAX_ROUNDS && System.nanoTime() - deadline < 0; round++) {
      Set<Integer> found = find();
      if (!stopped.addAll(found)) {
        break;
      }
      signal(found, Posix.SIGSTOP);
    }
    return stopped;
  }

  private static void signal(Collection<Integer> processes, int signal) {
    for (int pid : processes) {
      try {
        Posix.kill(pid, signal);
      } catch (LastErrorException e) {
        // It ended by itself.
      }
    }
  }

  /** Returns the live processes with the mark and their descendants; not zombies. */
  Set<Integer> find() {
    Map<Integer, Integer> parents = new HashMap<>();
    Set<Integer> found = new HashSet<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        int pid = Integer.parseInt(process.getFileName().toString());
        int parent = parentOfLiving(process);
        if (parent >= 0) {
          parents.put(pid, parent);
          if (contains(environment(process), wanted)) {
            found.add(pid);
          }
        }
      }
    } catch (IOException e) {
      // No /proc: nothing can be found.
    }
    boolean grew = !found.isEmpty();
    while (grew) {
      grew = false;
      for (Map.Entry<Integer, Integer> each : parents.entrySet()) {
        grew |= found.contains(each.getValue()) && found.add(each.getKey());
      }
    }
    return found;
  }

  /** Returns the parent of a process; -1 if it is gone or a zombie. */
  private static int parentOfLiving(Path process) {
    try {
      String status = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
      String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", 3);
      return fields[0].equals("Z") || fields[0].equals("X") ? -1 : Integer.parseInt(fields[1]);
    } catch (IOException | RuntimeException e) {
      return -1;
    }
  }

  private static byte[] environment(Path process) {
    try {
      return Files.readAllBytes(process.resolve("environ"));
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static boolean contains(byte[] bytes, byte[] wanted) {
    outer:
    for (int i = 0; i <= bytes.length - wanted.length; i++) {
      if (i > 0 && bytes[i - 1] != 0) {
        continue;
      }
      for (int j = 0; j < wanted.length; j++) {
        if (bytes[i + j] != wanted[j]) {
          continue outer;
        }
      }
      return true;
    }
    return false;
  }
}
