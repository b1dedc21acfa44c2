// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The files of one box on the host. Every method blocks.
 *
 * <pre>
 * BASE/root            what commands and transfers see as /
 * BASE/root/home/user  the home directory
 * BASE/incoming        uploads until they are complete; the same file system, invisible to the box
 * </pre>
 */
final class BoxDirectory {
  static final String HOME = "/home/user";

  private final Path base;

  /** The parent must be a real path: no links in it. */
  BoxDirectory(Path parent, String boxId) {
    this.base = parent.resolve(boxId);
  }

  Path root() {
    return base.resolve("root");
  }

  Path home() {
    return root().resolve("home").resolve("user");
  }

  Path incoming() {
    return base.resolve("incoming");
  }

  void create() throws IOException {
    Files.createDirectories(home());
    Files.createDirectories(root().resolve("tmp"));
    Files.createDirectories(incoming());
  }

  void delete() throws IOException {
    for (int tries = 3; ; tries--) {
      try {
        deleteTree(base);
        return;
      } catch (DirectoryNotEmptyException e) {
        // A transfer that had begun before has added something behind our back.
        if (tries == 1) {
          throw e;
        }
      }
    }
  }

  /** Deletes a file or a directory with everything in it. Links are deleted, never followed. */
  static void deleteTree(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      makeAccessible(path);
      try (DirectoryStream<Path> children = Files.newDirectoryStream(path)) {
        for (Path child : children) {
          deleteTree(child);
        }
      }
    }
    Files.deleteIfExists(path);
  }

  /** A command may have taken the owner's rights from a directory, which must not save it. */
  private static void makeAccessible(Path directory) throws IOException {
    if (Files.isReadable(directory)
        && Files.isWritable(directory)
        && Files.isExecutable(directory)) {
      return;
    }
    try {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    } catch (UnsupportedOperationException | NoSuchFileException e) {
      // Without such rights they cannot be in the way, and what is gone needs no deleting.
    }
  }
}
