// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at processes of the host. */
final class Processes {
  private Processes() {}

  /** A zombie, which nobody has waited for yet, is not alive. */
  static boolean alive(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .anyMatch(
              line -> line.startsWith("State:") && !line.contains("Z") && !line.contains("X"));
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the arguments, joined by blanks; empty if the process is gone. */
  static String commandLine(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ').strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** Reads a number that a command wrote. */
  static long pid(String text) {
    return Long.parseLong(text.strip());
  }
}
