// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import langsmith.sandbox.internal.http.Task;
import org.jspecify.annotations.Nullable;

/**
 * A local directory, recursively. Links are reported as links; what has no meaning in the sandbox,
 * such as a link that leads out of the directory, is refused, left out or kept, as the control
 * says.
 */
final class LocalTree {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Task task;
  private final Path root;
  private final TreeFilter filter;
  private final TransferControl control;

  LocalTree(Task task, Path root, TreeFilter filter, TransferControl control) {
    this.task = task;
    this.root = root;
    this.filter = filter;
    this.control = control;
  }

  /** Receives the entries, directories before their content. Names are relative, with slashes. */
  interface Visitor {
    void directory(String name, Path path, BasicFileAttributes attributes) throws IOException;

    void file(String name, Path path, BasicFileAttributes attributes) throws IOException;

    void link(String name, String target, BasicFileAttributes attributes) throws IOException;
  }

  /** Visits all entries, reports those left out, and returns the total size of the files. */
  long measure() {
    long[] bytes = {0};
    try {
      walk(
          new Visitor() {
            @Override
            public void directory(String name, Path path, BasicFileAttributes attributes) {}

            @Override
            public void file(String name, Path path, BasicFileAttributes attributes) {
              bytes[0] += attributes.size();
            }

            @Override
            public void link(String name, String target, BasicFileAttributes attributes) {}
          },
          true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes[0];
  }

  /**
   * Visits all entries.
   *
   * @throws IOException from the visitor; local failures are unchecked exceptions
   */
  void walk(Visitor visitor) throws IOException {
    walk(visitor, false);
  }

  private void walk(Visitor visitor, boolean reports) throws IOException {
    walk("", root, visitor, reports);
  }

  private void walk(String prefix, Path directory, Visitor visitor, boolean reports)
      throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
      for (Path child : children) {
        String name = prefix + name(child);
        BasicFileAttributes attributes = attributes(child);
        boolean wanted = filter.wants(name);
        if (attributes.isDirectory()) {
          if (wanted) {
            visitor.directory(name, child, attributes);
          }
          if (filter.mayWantBelow(name)) {
            walk(name + "/", child, visitor, reports);
          }
        } else if (wanted) {
          // Excluded entries may be sockets, or links out of the directory.
          show(name, child, attributes, visitor, reports);
        }
      }
    } catch (FileSystemException e) {
      // The visitor's failures are the network's; this is the listing.
      throw failed(directory, "cannot be listed", e);
    } catch (DirectoryIteratorException e) {
      throw failed(directory, "cannot be listed", e.getCause());
    }
  }

  /** Returns the name of an entry, which must be the same when it is turned into bytes again. */
  private String name(Path entry) {
    Path name = entry.getFileName();
    boolean same;
    try {
      same = entry.getFileSystem().getPath(name.toString()).equals(name);
    } catch (InvalidPathException e) {
      same = false;
    }
    if (!same) {
      throw failed(entry, "has a name that this locale cannot represent; set LC_ALL=C.UTF-8", null);
    }
    return name.toString();
  }

  private void show(
      String name, Path path, BasicFileAttributes attributes, Visitor visitor, boolean reports)
      throws IOException {
    if (attributes.isRegularFile()) {
      visitor.file(name, path, attributes);
    } else if (!attributes.isSymbolicLink()) {
      leaveOut(name, path, "is neither a file, a directory nor a link", reports);
    } else if (control.keepsLinks() || leadsInside(path)) {
      visitor.link(name, target(path), attributes);
    } else {
      leaveOut(name, path, "is a link that leads out of the directory", reports);
    }
  }

  private void leaveOut(String name, Path path, String why, boolean reports) {
    if (!control.skips()) {
      throw failed(path, why, null);
    }
    if (reports) {
      boolean unused = control.skip(name, why);
    }
  }

  private BasicFileAttributes attributes(Path path) {
    try {
      return POSIX
          ? Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          : Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw failed(path, "cannot be examined", e);
    }
  }

  private static String target(Path link) throws IOException {
    return Files.readSymbolicLink(link)
        .toString()
        .replace(link.getFileSystem().getSeparator(), "/");
  }

  private boolean leadsInside(Path link) {
    try {
      Path target = Files.readSymbolicLink(link);
      Path parent = link.getParent();
      Path leadsTo = parent == null ? target : parent.resolve(target);
      return !target.isAbsolute()
          && leadsTo.normalize().startsWith(root.normalize())
          && (leadsNowhere(leadsTo) || leadsTo.toRealPath().startsWith(root.toRealPath()));
    } catch (IOException e) {
      throw failed(link, "cannot be examined", e);
    }
  }

  /** Returns whether nothing is at the end of a path, also because its links form a circle. */
  private static boolean leadsNowhere(Path path) throws IOException {
    try {
      Path unused = path.toRealPath();
      return false;
    } catch (NoSuchFileException | FileSystemLoopException e) {
      return true;
    } catch (FileSystemException e) {
      // On Unix, the JDK has no type of its own for a circle.
      if (e.getClass() == FileSystemException.class) {
        return true;
      }
      throw e;
    }
  }

  private RuntimeException failed(Path path, String what, @Nullable IOException cause) {
    return cause == null
        ? new IllegalArgumentException(
            task.description() + " failed on this side: " + path + " " + what)
        : LocalFailure.of(task.description(), path + " " + what, cause);
  }
}
