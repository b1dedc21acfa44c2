// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.server.files.BoxMount;
import langsmith.sandbox.server.files.BoxPaths;
import langsmith.sandbox.server.files.FileTrees;

/**
 * The root of a box in bubblewrap. The box's directory is {@code /}, writable, so paths mean the
 * same for transfers and commands. The host's programs ({@code /usr} and the links into it) and a
 * few files of {@code /etc} are mounted over it, read-only. Otherwise, only the host's network is
 * visible.
 *
 * <p>Where something is mounted is never decided by what is in the box: while none of its processes
 * runs, every mount point is made a real directory or file, and a link there is replaced.
 */
final class BubblewrapRoot {
  private static final List<String> SYSTEM =
      List.of("usr", "bin", "sbin", "lib", "lib32", "lib64", "libx32");

  private static final List<String> CONFIGURATION =
      List.of(
          "alternatives",
          "group",
          "hosts",
          "ld.so.cache",
          "ld.so.conf",
          "ld.so.conf.d",
          "localtime",
          "nsswitch.conf",
          "passwd",
          "pki",
          "protocols",
          "resolv.conf",
          "services",
          "ssl");

  /**
   * What belongs to the host and not to a namespace. Root may write it without any capability, and
   * bubblewrap leaves some of it writable.
   */
  private static final List<String> SETTINGS_OF_THE_HOST =
      List.of(
          "/proc/acpi",
          "/proc/bus",
          "/proc/fs",
          "/proc/irq",
          "/proc/mtrr",
          "/proc/scsi",
          "/proc/sys",
          "/proc/sysrq-trigger");

  private final List<String> mounts;

  private BubblewrapRoot(List<String> mounts) {
    this.mounts = mounts;
  }

  /** Makes the mount points of a box. No process of the box may run. */
  static BubblewrapRoot prepare(Path root, List<BoxMount> volumes) throws IOException {
    List<String> mounts = new ArrayList<>(List.of("--bind", root.toString(), "/"));
    for (String name : SYSTEM) {
      Path host = Path.of("/", name);
      if (Files.isDirectory(host)) {
        directory(root.resolve(name));
        // A link such as /bin -> usr/bin is mounted as its target.
        mounts.addAll(List.of("--ro-bind", host.toString(), host.toString()));
      }
    }
    directory(root.resolve("etc"));
    for (String name : CONFIGURATION) {
      Path host = Path.of("/etc", name);
      if (Files.isDirectory(host)) {
        directory(root.resolve("etc").resolve(name));
      } else if (Files.isRegularFile(host)) {
        file(root.resolve("etc").resolve(name));
      } else {
        continue;
      }
      mounts.addAll(List.of("--ro-bind", host.toString(), host.toString()));
    }
    for (BoxMount volume : volumes) {
      mounts.addAll(
          List.of(
              volume.readOnly() ? "--ro-bind" : "--bind",
              volume.host().toString(),
              mountPoint(root, volume)));
    }
    directory(root.resolve("proc"));
    directory(root.resolve("dev"));
    mounts.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
    for (String path : SETTINGS_OF_THE_HOST) {
      mounts.addAll(List.of("--ro-bind-try", path, path));
    }
    return new BubblewrapRoot(mounts);
  }

  /** Returns the path of a volume without any link, which the box's links lead to. */
  private static String mountPoint(Path root, BoxMount volume) throws IOException {
    Path place = BoxPaths.place(root, volume.path());
    Path at = root;
    for (Path name : root.relativize(place)) {
      at = at.resolve(name);
      directory(at);
    }
    return "/" + root.relativize(place);
  }

  private static void directory(Path path) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(path);
      Files.createDirectory(path);
    }
  }

  private static void file(Path path) throws IOException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      FileTrees.delete(path);
      Files.createFile(path);
    }
  }

  /**
   * Returns bubblewrap and its options. The first process of the namespaces is the launcher. Root
   * keeps what the launcher needs to start commands as other users and to end them; commands have
   * no capabilities, and none can be gained.
   */
  List<String> options(Path bubblewrap) {
    List<String> options = new ArrayList<>();
    options.add(bubblewrap.toString());
    options.addAll(
        List.of(
            "--die-with-parent",
            "--as-pid-1",
            "--unshare-pid",
            "--unshare-ipc",
            "--unshare-uts",
            "--unshare-cgroup-try",
            "--hostname",
            "sandbox"));
    if (Posix.geteuid() == 0) {
      options.addAll(List.of("--cap-drop", "ALL"));
      for (String kept : List.of("CAP_SETUID", "CAP_SETGID", "CAP_KILL")) {
        options.addAll(List.of("--cap-add", kept));
      }
    }
    options.addAll(mounts);
    options.add("--");
    return options;
  }
}
