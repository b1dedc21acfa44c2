// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import langsmith.sandbox.internal.http.Task;
import org.jspecify.annotations.Nullable;

/**
 * A local directory, recursively. Links are reported as links; one that leads out of the directory
 * is refused, because its target does not exist in the sandbox.
 */
final class LocalTree {
  private static final boolean POSIX =
      Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

  private final Task task;
  private final Path root;
  private final TreeFilter filter;

  LocalTree(Task task, Path root) {
    this(task, root, TreeFilter.ALL);
  }

  LocalTree(Task task, Path root, TreeFilter filter) {
    this.task = task;
    this.root = root;
    this.filter = filter;
  }

  /** Receives the entries, directories before their content. Names are relative, with slashes. */
  interface Visitor {
    void directory(String name, Path path, BasicFileAttributes attributes) throws IOException;

    void file(String name, Path path, BasicFileAttributes attributes) throws IOException;

    void link(String name, String target, BasicFileAttributes attributes) throws IOException;
  }

  /** Visits all entries and returns the total size of the files. */
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
          });
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
    walk("", root, visitor);
  }

  private void walk(String prefix, Path directory, Visitor visitor) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
      for (Path child : children) {
        String name = prefix + child.getFileName();
        BasicFileAttributes attributes = attributes(child);
        boolean wanted = filter.wants(name);
        if (attributes.isDirectory()) {
          if (wanted) {
            visitor.directory(name, child, attributes);
          }
          if (filter.mayWantBelow(name)) {
            walk(name + "/", child, visitor);
          }
        } else if (wanted) {
          // Excluded entries may be sockets, or links out of the directory.
          show(name, child, attributes, visitor);
        }
      }
    } catch (FileSystemException e) {
      // The visitor's failures are the network's; this is the listing.
      throw failed(directory, "cannot be listed", e);
    } catch (DirectoryIteratorException e) {
      throw failed(directory, "cannot be listed", e.getCause());
    }
  }

  private void show(String name, Path path, BasicFileAttributes attributes, Visitor visitor)
      throws IOException {
    if (attributes.isRegularFile()) {
      visitor.file(name, path, attributes);
    } else if (attributes.isSymbolicLink()) {
      visitor.link(name, checkedTarget(path), attributes);
    } else {
      throw failed(path, "is neither a file, a directory nor a link", null);
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

  private String checkedTarget(Path link) {
    try {
      Path target = Files.readSymbolicLink(link);
      Path parent = link.getParent();
      Path leadsTo = parent == null ? target : parent.resolve(target);
      boolean inside =
          !target.isAbsolute()
              && leadsTo.normalize().startsWith(root.normalize())
              && (Files.notExists(leadsTo) || leadsTo.toRealPath().startsWith(root.toRealPath()));
      if (!inside) {
        throw failed(link, "is a link that leads out of the directory", null);
      }
      return target.toString().replace(link.getFileSystem().getSeparator(), "/");
    } catch (IOException e) {
      throw failed(link, "cannot be examined", e);
    }
  }

  private RuntimeException failed(Path path, String what, @Nullable IOException cause) {
    return cause == null
        ? new IllegalArgumentException(
            task.description() + " failed on this side: " + path + " " + what)
        : LocalFailure.of(task.description(), path + " " + what, cause);
  }
}
