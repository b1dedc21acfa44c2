// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the launcher of a box is started: by Perl, which Debian and its like always have, directly or
 * in bubblewrap.
 *
 * @param prefix bubblewrap and its options; empty without isolation
 * @param mark a variable of the launcher and its commands; null for none
 */
record LauncherProgram(List<String> prefix, @Nullable String mark) {
  private static final List<Path> PERL =
      List.of(Path.of("/usr/bin/perl"), Path.of("/bin/perl"), Path.of("/usr/local/bin/perl"));
  private static final int CONTROL = 3;
  private static final int OPAQUE_BYTES = 1024;
  private static final String SCRIPT = script();

  private static String script() {
    try (InputStream in = LauncherProgram.class.getResourceAsStream("launcher.pl")) {
      if (in == null) {
        throw new IllegalStateException("launcher.pl is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("launcher.pl cannot be read", e);
    }
  }

  /** Returns the system's Perl; null for none. */
  static @Nullable Path perl() {
    for (Path candidate : PERL) {
      if (Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  /** Starts the launcher on this thread, with its end of the socket; returns the process. */
  int start(int theirs) throws IOException {
    Path perl = perl();
    if (perl == null) {
      throw new IOException("needs the program 'perl' in /usr/bin, /bin or /usr/local/bin");
    }
    List<String> arguments = new ArrayList<>(prefix);
    arguments.addAll(
        List.of(perl.toString(), "-e", SCRIPT, prefix.isEmpty() ? "shared" : "isolated"));
    return spawn(arguments, theirs);
  }

  private int spawn(List<String> arguments, int theirs) throws IOException {
    try (Memory actions = opaque();
        Memory attributes = opaque();
        Strings list = new Strings(arguments);
        Strings environment = new Strings(mark == null ? List.of() : List.of(mark))) {
      Posix.posix_spawn_file_actions_init(actions);
      Posix.posix_spawnattr_init(attributes);
      Posix.posix_spawn_file_actions_adddup2(actions, theirs, CONTROL);
      for (int fd = 0; fd < CONTROL; fd++) {
        Posix.posix_spawn_file_actions_addopen(actions, fd, "/dev/null", Posix.O_RDWR, 0);
      }
      Posix.posix_spawnattr_setflags(attributes, Posix.POSIX_SPAWN_SETSID);
      int[] pid = new int[1];
      int error =
          Posix.posix_spawn(
              pid, arguments.get(0), actions, attributes, list.pointers, environment.pointers);
      Posix.posix_spawn_file_actions_destroy(actions);
      Posix.posix_spawnattr_destroy(attributes);
      if (error != 0) {
        throw new IOException(arguments.get(0) + " cannot be started: error " + error);
      }
      return pid[0];
    }
  }

  private static Memory opaque() {
    Memory memory = new Memory(OPAQUE_BYTES);
    memory.clear();
    return memory;
  }

  /** Waits for the end of the launcher; returns its exit code or the signal. */
  int awaitEnd(int launcher) {
    int[] status = new int[1];
    while (true) {
      try {
        Posix.waitpid(launcher, status, 0);
        return (status[0] & 0x7f) == 0 ? status[0] >> 8 & 0xff : 128 + (status[0] & 0x7f);
      } catch (LastErrorException e) {
        if (e.getErrorCode() != Posix.EINTR) {
          return -1;
        }
      }
    }
  }

  /** Kills a launcher that does not end by itself; in bubblewrap, with all processes. */
  void kill(int launcher) {
    List<Integer> targets = new ArrayList<>();
    if (!prefix.isEmpty()) {
      targets.addAll(children(launcher));
    }
    targets.add(launcher);
    for (int pid : targets) {
      try {
        if (pid > 0) {
          Posix.kill(pid, Posix.SIGKILL);
        }
      } catch (LastErrorException e) {
        // It ended by itself.
      }
    }
  }

  private static List<Integer> children(int pid) {
    List<Integer> found = new ArrayList<>();
    try {
      String text = Files.readString(Path.of("/proc/" + pid + "/task/" + pid + "/children"));
      for (String child : text.strip().split(" ", -1)) {
        if (!child.isEmpty()) {
          found.add(Integer.valueOf(child));
        }
      }
    } catch (IOException e) {
      // Not every kernel lists children; bubblewrap's end ends them as well.
    }
    return found;
  }

  /** A list of C strings, closed by null. */
  private static final class Strings implements AutoCloseable {
    final Memory pointers;
    private final List<Memory> texts = new ArrayList<>();

    Strings(List<String> values) {
      pointers = new Memory(8L * (values.size() + 1));
      pointers.clear();
      for (int i = 0; i < values.size(); i++) {
        byte[] bytes = values.get(i).getBytes(StandardCharsets.UTF_8);
        Memory text = new Memory(bytes.length + 1L);
        text.write(0, bytes, 0, bytes.length);
        text.setByte(bytes.length, (byte) 0);
        texts.add(text);
        pointers.setPointer(8L * i, text);
      }
    }

    @Override
    public void close() {
      texts.forEach(Memory::close);
      pointers.close();
    }
  }
}
