// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Copies, measures and deletes whole trees. Links are never followed. Every method blocks. */
public final class FileTrees {
  private static final List<Path> COPY = List.of(Path.of("/bin/cp"), Path.of("/usr/bin/cp"));
  private static final int DELETE_ATTEMPTS = 3;

  private FileTrees() {}

  /**
   * Copies the contents of a directory into an empty one, with owners, permissions, times and
   * links. Blocks are shared if the file system supports that. Files that disappear during the copy
   * are skipped.
   *
   * @throws IOException if anything else could not be copied; the partial copy remains
   */
  public static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(from.toString());
    }
    for (Path program : COPY) {
      if (Files.isExecutable(program) && copyWith(program, from, to)) {
        return;
      }
    }
    copyInJava(from, to);
  }

  /** Returns whether this program supports the copy. */
  private static boolean copyWith(Path program, Path from, Path to) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                program.toString(),
                "--archive",
                "--reflink=auto",
                "--",
                from.resolve(".").toString(),
                to.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      String complaints =
          new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() == 0) {
        return true;
      }
      if (complaints.lines().anyMatch(line -> line.contains("option"))) {
        return false;
      }
      // A box may be running during the copy.
      if (complaints.lines().allMatch(line -> line.endsWith("No such file or directory"))) {
        return true;
      }
      throw new IOException("cp: " + complaints.lines().findFirst().orElse("failed silently"));
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while copying", e);
    }
  }

  static void copyInJava(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            if (!directory.equals(from)) {
              copyOne(directory, to.resolve(from.relativize(directory)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!attributes.isOther()) {
              copyOne(file, to.resolve(from.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  private static void copyOne(Path from, Path to) throws IOException {
    try {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
        throw e;
      }
    }
  }

  /** Returns the total size of the regular files of a tree; unreadable files count 0. */
  public static long size(Path root) throws IOException {
    long[] total = {0};
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            total[0] += attributes.isRegularFile() ? attributes.size() : 0;
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
          }
        });
    return total[0];
  }

  /** Deletes a file, or a directory with its contents; does nothing if it does not exist. */
  public static void delete(Path path) throws IOException {
    for (int attempts = DELETE_ATTEMPTS; ; attempts--) {
      try {
        deleteOnce(path);
        return;
      } catch (DirectoryNotEmptyException e) {
        // A transfer that had started before has added a file in the meantime.
        if (attempts == 1) {
          throw e;
        }
      }
    }
  }

  private static void deleteOnce(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      TreeDeletion.empty(path);
    }
    Files.deleteIfExists(path);
  }
}
