// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Deletes a directory level by level: every directory below is moved to the top before it is
 * emptied, so that no path gets long, however deep the tree is. It works on open directories, so
 * that a directory that is replaced by a link meanwhile is not followed.
 */
final class TreeDeletion {
  private static final Path ITSELF = Path.of(".");

  private final Path path;
  private final SecureDirectoryStream<Path> top;
  private long moved;

  private TreeDeletion(Path path, SecureDirectoryStream<Path> top) {
    this.path = path;
    this.top = top;
  }

  /** Empties a directory. */
  static void empty(Path path) throws IOException {
    makeAccessible(path);
    try (DirectoryStream<Path> opened = Files.newDirectoryStream(path)) {
      if (!(opened instanceof SecureDirectoryStream<Path> top)) {
        throw new IOException("this system cannot delete relative to open directories");
      }
      TreeDeletion deletion = new TreeDeletion(path, top);
      while (deletion.emptyOneLevel()) {
        // Until no directory is left.
      }
    }
  }

  /** Deletes the entries of the top; returns whether directories came up from below. */
  private boolean emptyOneLevel() throws IOException {
    long before = moved;
    try (DirectoryStream<Path> entries =
        top.newDirectoryStream(ITSELF, LinkOption.NOFOLLOW_LINKS)) {
      for (Path entry : entries) {
        Path name = entry.getFileName();
        try {
          if (isDirectory(top, name)) {
            makeAccessible(path.resolve(name));
            liftDirectoriesOf(name);
            top.deleteDirectory(name);
          } else {
            top.deleteFile(name);
          }
        } catch (NoSuchFileException e) {
          // Gone already.
        }
      }
    }
    return moved > before;
  }

  /** Deletes the files of a directory, and moves its directories to the top. */
  private void liftDirectoriesOf(Path name) throws IOException {
    try (SecureDirectoryStream<Path> child =
        top.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
      for (Path below : child) {
        Path entry = below.getFileName();
        if (isDirectory(child, entry)) {
          makeAccessible(path.resolve(name).resolve(entry));
          child.move(entry, top, free());
        } else {
          child.deleteFile(entry);
        }
      }
    } catch (NotDirectoryException e) {
      // It has become something else, which the deletion refuses.
    }
  }

  private Path free() {
    Path candidate;
    do {
      candidate = Path.of(".deleting-" + moved++);
    } while (Files.exists(path.resolve(candidate), LinkOption.NOFOLLOW_LINKS));
    return candidate;
  }

  private static boolean isDirectory(SecureDirectoryStream<Path> parent, Path name)
      throws IOException {
    return parent
        .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
        .readAttributes()
        .isDirectory();
  }

  /**
   * Restores the owner's permissions, which a command may have removed, so that the directory can
   * be deleted. By its path, because what cannot be read cannot be opened.
   */
  private static void makeAccessible(Path directory) throws IOException {
    if (Files.isReadable(directory)
        && Files.isWritable(directory)
        && Files.isExecutable(directory)) {
      return;
    }
    try {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    } catch (UnsupportedOperationException | NoSuchFileException e) {
      // Not every file system has permissions, and a directory that is gone needs no deletion.
    }
  }
}
