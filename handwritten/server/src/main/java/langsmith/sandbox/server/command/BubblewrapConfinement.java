// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import langsmith.sandbox.server.files.BoxMount;

/**
 * Runs commands in bubblewrap. The box's directory is the root, writable, so paths mean the same
 * for transfers and commands. The host's programs ({@code /usr} and the links into it) and a few
 * files of {@code /etc} are mounted over it, read-only. Otherwise, only the host's network is
 * visible.
 */
final class BubblewrapConfinement extends Confinement {
  private static final List<String> SYSTEM =
      List.of("/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32");

  private static final List<String> CONFIGURATION =
      List.of(
          "/etc/alternatives",
          "/etc/group",
          "/etc/hosts",
          "/etc/ld.so.cache",
          "/etc/ld.so.conf",
          "/etc/ld.so.conf.d",
          "/etc/localtime",
          "/etc/nsswitch.conf",
          "/etc/passwd",
          "/etc/pki",
          "/etc/protocols",
          "/etc/resolv.conf",
          "/etc/services",
          "/etc/ssl");

  /**
   * Variables that change how a program is loaded must not reach bubblewrap itself, which runs
   * outside the box.
   */
  private static final Pattern LOADER_VARIABLE =
      Pattern.compile("LD_.*|GLIBC_TUNABLES|GCONV_PATH|LOCPATH|NLSPATH|MALLOC_.*");

  private final Path program;

  BubblewrapConfinement(CommandHostOptions options, Path program) {
    super(options);
    this.program = program;
  }

  @Override
  Launch plan(RequestedCommand spec, CommandDefaults defaults, Map<String, String> mark)
      throws RejectedFrameException {
    String directory = directoryInBox(spec, defaults);
    requireShell(
        spec,
        Files.isExecutable(Path.of(spec.shell()))
            || Files.isExecutable(options().root().resolve("." + spec.shell())));
    Map<String, String> environment = environment(spec, inBox(options().home()), "/tmp", mark);
    List<String> arguments = isolation(program, options().root());
    for (BoxMount mount : defaults.mounts()) {
      String bind = mount.readOnly() ? "--ro-bind" : "--bind";
      arguments.addAll(List.of(bind, mount.host().toString(), mount.path()));
    }
    Map<String, String> forBubblewrap = new LinkedHashMap<>();
    environment.forEach(
        (name, value) -> {
          if (LOADER_VARIABLE.matcher(name).matches()) {
            arguments.addAll(List.of("--setenv", name, value));
          } else {
            forBubblewrap.put(name, value);
          }
        });
    arguments.addAll(List.of("--chdir", directory, "--"));
    arguments.addAll(arguments(spec, defaults));
    return new Launch(
        arguments, options().root(), forBubblewrap, spec.terminal(), spec.inputClosed());
  }

  /** Returns the options that isolate the given root; the probe uses the same ones. */
  static List<String> isolation(Path program, Path root) {
    List<String> arguments = new ArrayList<>();
    arguments.add(program.toString());
    arguments.addAll(
        List.of(
            "--die-with-parent",
            "--unshare-pid",
            "--unshare-ipc",
            "--unshare-uts",
            "--hostname",
            "sandbox"));
    arguments.addAll(List.of("--bind", root.toString(), "/", "--ro-bind", "/usr", "/usr"));
    // A link such as /bin -> usr/bin is bound as its target: bubblewrap creates no link over a
    // link.
    for (String path : SYSTEM) {
      arguments.addAll(List.of("--ro-bind-try", path, path));
    }
    for (String path : CONFIGURATION) {
      arguments.addAll(List.of("--ro-bind-try", path, path));
    }
    arguments.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    return arguments;
  }

  /** Returns a directory of the box, or one of the host that is mounted over it. */
  private String directoryInBox(RequestedCommand spec, CommandDefaults defaults)
      throws RejectedFrameException {
    String asked = spec.directory();
    if (asked != null
        && Path.of(asked).normalize().startsWith("/usr")
        && Files.isDirectory(Path.of(asked))) {
      return asked;
    }
    Path found = directory(spec, defaults);
    for (BoxMount mount : defaults.mounts()) {
      if (found.startsWith(mount.host())) {
        return Path.of(mount.path()).resolve(mount.host().relativize(found)).toString();
      }
    }
    return inBox(found);
  }

  private String inBox(Path onHost) {
    try {
      Path relative = options().root().toRealPath().relativize(onHost.toRealPath());
      return "/" + relative;
    } catch (IOException e) {
      return "/" + options().root().relativize(onHost);
    }
  }
}
