// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.server.files.BoxMount;
import langsmith.sandbox.server.machine.Launch;

/** Plans how a command is started: here, as a plain process in the box's directory. */
class Confinement {
  private static final String SEARCH_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final CommandHostOptions options;

  Confinement(CommandHostOptions options) {
    this.options = options;
  }

  static Confinement of(CommandHostOptions options) {
    return options.settings().isolated()
        ? new BubblewrapConfinement(options)
        : new Confinement(options);
  }

  final CommandHostOptions options() {
    return options;
  }

  /**
   * Plans a command.
   *
   * @throws RejectedFrameException if the command cannot run here: no such directory or user
   */
  final Launch plan(RequestedCommand asked, CommandDefaults defaults)
      throws RejectedFrameException {
    RequestedCommand spec = asked.over(defaults);
    return new Launch(
        arguments(spec),
        directoryOf(spec, defaults),
        environment(spec),
        RunAs.user(spec.user()),
        ResourceLimits.of(defaults.limits(), Runtime.getRuntime().availableProcessors()),
        spec.terminal() ? FirstTerminalSize.of(spec) : null,
        spec.inputClosed());
  }

  private static List<String> arguments(RequestedCommand spec) {
    return spec.command() == null
        ? List.of(spec.shell())
        : List.of(spec.shell(), "-c", spec.command());
  }

  /** Returns the working directory as the box sees it; here, on the host. */
  String directoryOf(RequestedCommand spec, CommandDefaults defaults)
      throws RejectedFrameException {
    return directory(spec, defaults).toString();
  }

  /** Returns the home directory as the box sees it. */
  String home() {
    return options.home().toString();
  }

  /** Returns the directory of temporary files as the box sees it. */
  String temporary() {
    return options.root().resolve("tmp").toString();
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
    throw noDirectory(spec);
  }

  static RejectedFrameException noDirectory(RequestedCommand spec) {
    return rejected(
        "the working directory does not exist in the sandbox: "
            + (spec.directory() == null ? "" : spec.directory()));
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

  /**
   * Returns the variables, in layers from the lowest: the server's defaults, the box's, the
   * command's. Commands never inherit the server's environment.
   */
  private Map<String, String> environment(RequestedCommand spec) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", SEARCH_PATH);
    environment.put("HOME", home());
    environment.put("TMPDIR", temporary());
    environment.put("SHELL", spec.shell());
    environment.put("LANG", "C.UTF-8");
    if (spec.terminal()) {
      environment.put("TERM", "xterm-256color");
    }
    environment.putAll(spec.environment());
    return environment;
  }

  static RejectedFrameException rejected(String message) {
    return new RejectedFrameException(RejectedFrameException.COMMAND_ERROR, message);
  }
}
