// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a command into what is spawned on the host: here as a plain process in the box's directory.
 */
class Confinement {
  private static final String SEARCH_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final CommandHostOptions options;

  Confinement(CommandHostOptions options) {
    this.options = options;
  }

  static Confinement of(CommandHostOptions options) {
    return options.isolation() == Isolation.BUBBLEWRAP
        ? new BubblewrapConfinement(options)
        : new Confinement(options);
  }

  final CommandHostOptions options() {
    return options;
  }

  /**
   * Plans a command.
   *
   * @param mark variables that mark the box's processes
   * @throws RejectedFrameException if the command cannot run here: no such shell, directory or user
   */
  Launch plan(CommandSpec spec, Map<String, String> mark) throws RejectedFrameException {
    Path directory = directory(spec);
    requireShell(spec, Files.isExecutable(Path.of(spec.shell())));
    return new Launch(
        arguments(spec),
        directory,
        environment(
            spec, options.home().toString(), options.root().resolve("tmp").toString(), mark),
        spec.terminal(),
        spec.inputClosed());
  }

  /** The shell and what it runs, as the user asked for. */
  final List<String> arguments(CommandSpec spec) throws RejectedFrameException {
    List<String> arguments = new ArrayList<>(RunAs.prefix(spec.user()));
    arguments.add(spec.shell());
    if (spec.command() != null) {
      arguments.add("-c");
      arguments.add(spec.command());
    }
    return arguments;
  }

  /**
   * Finds the working directory on the host; absolute paths start at the box's root, as for files.
   */
  final Path directory(CommandSpec spec) throws RejectedFrameException {
    String asked = spec.directory() == null ? "" : spec.directory();
    Path found =
        asked.startsWith("/") ? options.root().resolve("." + asked) : options.home().resolve(asked);
    try {
      Path real = found.normalize().toRealPath();
      if (real.startsWith(options.root().toRealPath()) && Files.isDirectory(real)) {
        return real;
      }
    } catch (IOException e) {
      // Reported below, without the path on the host.
    }
    throw rejected("the working directory does not exist in the sandbox: " + asked);
  }

  final void requireShell(CommandSpec spec, boolean exists) throws RejectedFrameException {
    if (!exists) {
      throw rejected("the shell does not exist or is not executable: " + spec.shell());
    }
  }

  /**
   * Layers, lowest first: ours, the box's, the command's, the mark. Nothing of the server's own
   * environment gets through.
   */
  final Map<String, String> environment(
      CommandSpec spec, String home, String temporary, Map<String, String> mark) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", SEARCH_PATH);
    environment.put("HOME", home);
    environment.put("TMPDIR", temporary);
    environment.put("SHELL", spec.shell());
    environment.put("LANG", "C.UTF-8");
    if (spec.terminal()) {
      environment.put("TERM", "xterm-256color");
    }
    environment.putAll(options.boxEnvironment());
    environment.putAll(spec.environment());
    environment.putAll(mark);
    return environment;
  }

  static RejectedFrameException rejected(String message) {
    return new RejectedFrameException(RejectedFrameException.COMMAND_ERROR, message);
  }
}
