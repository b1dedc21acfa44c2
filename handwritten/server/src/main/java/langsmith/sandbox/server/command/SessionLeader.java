// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import com.sun.jna.LastErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a command the leader of a new session and process group, so that the whole group can be
 * killed.
 */
final class SessionLeader {
  /** The fixed search path; the one of the server's environment is not trusted. */
  private static final List<String> DIRECTORIES =
      List.of("/usr/bin", "/bin", "/usr/local/bin", "/opt/homebrew/opt/util-linux/bin");

  private SessionLeader() {}

  /**
   * Adds the prefix to a command. The process keeps its id: {@code setsid} replaces itself with the
   * command.
   */
  static List<String> command(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program("setsid"));
    command.addAll(arguments);
    return command;
  }

  /** Finds a program of util-linux. */
  static String program(String name) throws IOException {
    for (String directory : DIRECTORIES) {
      Path candidate = Path.of(directory, name);
      if (Files.isExecutable(candidate)) {
        return candidate.toString();
      }
    }
    throw new IOException(
        "needs the program '" + name + "' (package util-linux) in one of " + DIRECTORIES);
  }

  /**
   * Kills the process and its group immediately; does nothing if none is left. Kills the process
   * first, because a newly spawned process may not lead its group yet.
   */
  static void killGroup(int leader) {
    kill(leader);
    kill(-leader);
  }

  private static void kill(int processOrGroup) {
    try {
      Libc.INSTANCE.kill(processOrGroup, Libc.SIGKILL);
    } catch (LastErrorException e) {
      // No process is left, or only processes of another user, which we may not kill.
    }
  }

  /** Waits for a process to end, ignoring interrupts, because its host kills it before closing. */
  static int awaitExit(Process process) {
    boolean interrupted = false;
    while (true) {
      try {
        int code = process.waitFor();
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
        return code;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }
}
