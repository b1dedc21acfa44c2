// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.server.files.BoxMount;

/** Plans how a command is spawned on the host: here, as a plain process in the box's directory. */
class Confinement {
  private static final String SEARCH_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final CommandHostOptions options;

  Confinement(CommandHostOptions options) {
    this.options = options;
  }

  static Confinement of(CommandHostOptions options) {
    Path bubblewrap = options.settings().bubblewrap();
    return bubblewrap == null
        ? new Confinement(options)
        : new BubblewrapConfinement(options, bubblewrap);
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
  final Launch plan(RequestedCommand asked, Map<String, String> mark)
      throws RejectedFrameException {
    CommandDefaults defaults = options.defaults().get();
    return plan(asked.over(defaults), defaults, mark);
  }

  Launch plan(RequestedCommand spec, CommandDefaults defaults, Map<String, String> mark)
      throws RejectedFrameException {
    Path directory = directory(spec, defaults);
    requireShell(spec, Files.isExecutable(Path.of(spec.shell())));
    return new Launch(
        arguments(spec, defaults),
        directory,
        environment(
            spec, options.home().toString(), options.root().resolve("tmp").toString(), mark),
        spec.terminal(),
        spec.inputClosed());
  }

  /** Returns the shell and its arguments, for the requested user. */
  final List<String> arguments(RequestedCommand spec, CommandDefaults defaults)
      throws RejectedFrameException {
    List<String> arguments =
        new ArrayList<>(
            ResourceLimits.prefix(defaults.limits(), Runtime.getRuntime().availableProcessors()));
    arguments.addAll(RunAs.prefix(spec.user()));
    arguments.add(spec.shell());
    if (spec.command() != null) {
      arguments.add("-c");
      arguments.add(spec.command());
    }
    return arguments;
  }

  /**
   * Returns the working directory on the host; absolute paths start at the box's root, as for
   * transfers.
   */
  final Path directory(RequestedCommand spec, CommandDefaults defaults)
      throws RejectedFrameException {
    String asked = spec.directory() == null ? "" : spec.directory();
    try {
      Path real = onHost(asked, defaults).normalize().toRealPath();
      if (Files.isDirectory(real) && isOfTheBox(real, defaults)) {
        return real;
      }
    } catch (IOException e) {
      // Reported below, without the path on the host.
    }
    throw rejected("the working directory does not exist in the sandbox: " + asked);
  }

  private Path onHost(String asked, CommandDefaults defaults) {
    if (!asked.startsWith("/")) {
      return options.home().resolve(asked);
    }
    Path inBox = Path.of(asked).normalize();
    BoxMount mount = defaults.over(inBox);
    return mount == null
        ? options.root().resolve("." + asked)
        : mount.host().resolve(Path.of(mount.path()).relativize(inBox));
  }

  private boolean isOfTheBox(Path real, CommandDefaults defaults) throws IOException {
    return real.startsWith(options.root().toRealPath())
        || defaults.mounts().stream().anyMatch(mount -> real.startsWith(mount.host()));
  }

  final void requireShell(RequestedCommand spec, boolean exists) throws RejectedFrameException {
    if (!exists) {
      throw rejected("the shell does not exist or is not executable: " + spec.shell());
    }
  }

  /**
   * Returns the variables, in layers from the lowest: the server's defaults, the box's, the
   * command's, the mark. Commands never inherit the server's environment.
   */
  final Map<String, String> environment(
      RequestedCommand spec, String home, String temporary, Map<String, String> mark) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", SEARCH_PATH);
    environment.put("HOME", home);
    environment.put("TMPDIR", temporary);
    environment.put("SHELL", spec.shell());
    environment.put("LANG", "C.UTF-8");
    if (spec.terminal()) {
      environment.put("TERM", "xterm-256color");
    }
    environment.putAll(spec.environment());
    environment.putAll(mark);
    return environment;
  }

  static RejectedFrameException rejected(String message) {
    return new RejectedFrameException(RejectedFrameException.COMMAND_ERROR, message);
  }
}
