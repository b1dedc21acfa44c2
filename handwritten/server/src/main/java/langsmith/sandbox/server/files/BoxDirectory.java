// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of one box on the host. Every method that touches them blocks.
 *
 * <pre>
 * BASE/root            the root (/) for commands and transfers
 * BASE/root/home/user  the home directory
 * BASE/incoming        uploads until they are complete; the same file system, invisible to the box
 * </pre>
 */
public final class BoxDirectory {
  static final String HOME = "/home/user";

  private final Path base;
  private volatile List<BoxMount> mounts = List.of();

  /** The parent must be a real path: no links in it. */
  public BoxDirectory(Path parent, String boxId) {
    this.base = parent.resolve(boxId);
  }

  public Path root() {
    return base.resolve("root");
  }

  public Path home() {
    return root().resolve("home").resolve("user");
  }

  public Path incoming() {
    return base.resolve("incoming");
  }

  /** Returns the mounts over the root. */
  public List<BoxMount> mounts() {
    return mounts;
  }

  boolean exists() {
    return Files.isDirectory(root(), LinkOption.NOFOLLOW_LINKS);
  }

  public void create() throws IOException {
    create(null);
  }

  /**
   * Creates missing directories.
   *
   * @param origin the initial files of a new root; null for none
   */
  public void create(@Nullable Path origin) throws IOException {
    Files.createDirectories(incoming());
    if (!exists()) {
      // Copy under another name first, so that an interrupted copy is not taken for a root.
      Path unfinished = base.resolve("unfinished");
      FileTrees.delete(unfinished);
      Files.createDirectories(unfinished);
      if (origin != null) {
        FileTrees.copy(origin, unfinished);
      }
      Files.move(unfinished, root());
    }
    for (String path : List.of(HOME, "/tmp", "/opt", "/srv", "/var/tmp")) {
      ensure(path);
    }
  }

  /**
   * Mounts directories of the host over the root.
   *
   * @param linked whether to create links for commands, because nothing mounts the directories
   */
  public void mount(List<BoxMount> wanted, boolean linked) throws IOException {
    for (BoxMount mount : wanted) {
      if (linked) {
        link(mount);
      } else {
        ensure(mount.path());
      }
    }
    mounts = List.copyOf(wanted);
  }

  private void link(BoxMount mount) throws IOException {
    Path at = Path.of(mount.path());
    Path parent = at.getParent();
    ensure(String.valueOf(parent));
    Path link = BoxPaths.place(root(), String.valueOf(parent)).resolve(at.getFileName());
    // A directory that is not empty is in the way: fail.
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, mount.host());
  }

  /** Removes the links of mounts from a copy of the root. */
  public void unlinkMounts(Path copy) throws IOException {
    for (BoxMount mount : mounts) {
      Path link = copy.resolve("." + mount.path()).normalize();
      if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(mount.host())) {
        Files.delete(link);
      }
    }
  }

  /** Creates the directory of a path of the box, and missing parents. */
  public void ensure(String path) throws IOException {
    BoxPaths.Place place = new BoxPaths(root(), mounts).resolve(path);
    Path at = BoxPaths.base(root(), mounts, place.host());
    for (Path name : at.relativize(place.host())) {
      at = at.resolve(name);
      try {
        Files.createDirectory(at);
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
          throw e;
        }
      }
    }
  }

  /** Deletes all files of the box outside its mounts. */
  public void deleteRoot() throws IOException {
    FileTrees.delete(root());
  }

  public void delete() throws IOException {
    FileTrees.delete(base);
  }
}
