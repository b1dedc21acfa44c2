// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import com.sun.jna.LastErrorException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Finds the remaining processes of commands: those that started their own session or outlived their
 * group's leader. Every process of a box has a mark in its environment, which its descendants
 * inherit. Needs {@code /proc}; finds nothing without it.
 */
final class Leftovers {
  static final String VARIABLE = "LANGSMITH_SANDBOX_BOX_MARK";

  private static final Path PROC = Path.of("/proc");

  private static final long PAUSE_NANOS = 1_000_000;
  private static final int QUIET_LOOKS = 3;

  private final String mark = UUID.randomUUID().toString();

  String mark() {
    return mark;
  }

  /**
   * Kills every process with the mark until several consecutive scans find none, because a dying
   * process may just have forked, and a process during exec has no visible environment. Then waits
   * until the killed processes are gone.
   *
   * @return whether all are gone in time
   */
  boolean kill(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    Set<Integer> killed = new HashSet<>();
    int quietLooks = 0;
    while (quietLooks < QUIET_LOOKS || !killed.isEmpty()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      List<Integer> found = find();
      quietLooks = found.isEmpty() ? quietLooks + 1 : 0;
      for (int pid : found) {
        try {
          Libc.INSTANCE.kill(pid, Libc.SIGKILL);
          killed.add(pid);
        } catch (LastErrorException e) {
          // It ended by itself.
        }
      }
      killed.removeIf(Leftovers::isGone);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    return true;
  }

  /** Returns whether a process is gone or a zombie. */
  private static boolean isGone(int pid) {
    try {
      String status = Files.readString(PROC.resolve(Integer.toString(pid)).resolve("stat"));
      char state = status.charAt(status.lastIndexOf(')') + 2);
      return state == 'Z' || state == 'X';
    } catch (IOException | IndexOutOfBoundsException e) {
      return true;
    }
  }

  /**
   * Returns the live processes with the mark. Zombies have no environment, so they are not
   * included.
   */
  List<Integer> find() {
    List<Integer> found = new ArrayList<>();
    byte[] wanted = (VARIABLE + "=" + mark).getBytes(StandardCharsets.UTF_8);
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        if (contains(environment(process), wanted)) {
          found.add(Integer.parseInt(process.getFileName().toString()));
        }
      }
    } catch (IOException e) {
      // No /proc: nothing can be found.
    }
    return found;
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
