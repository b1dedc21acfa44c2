// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import langsmith.sandbox.server.files.BoxDirectory;
import langsmith.sandbox.server.files.FileTrees;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data directory of a server, locked against other servers. Every method blocks.
 *
 * <pre>
 * DIR/boxes/ID      files of a box, see {@link BoxDirectory}
 * DIR/snapshots/ID  files of a snapshot
 * DIR/volumes/ID    files of a volume
 * DIR/state/KIND    the records of a kind, see {@link Records}
 * </pre>
 */
public final class DataDirectory implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);
  private static final String OWNER_ONLY = "rwx------";
  private static final String OWNER_AND_THROUGH = "rwx--x--x";

  private final Path base;
  private final boolean temporary;
  private final FileChannel lock;

  private DataDirectory(Path base, boolean temporary, FileChannel lock) {
    this.base = base;
    this.temporary = temporary;
    this.lock = lock;
  }

  /**
   * Opens a directory, and creates it if it does not exist.
   *
   * @param wanted null for a temporary one, which is deleted when it is closed
   * @throws UncheckedIOException if it cannot be created
   * @throws IllegalStateException if another server uses it
   */
  public static DataDirectory open(@Nullable Path wanted) {
    try {
      Path base =
          wanted == null
              ? Files.createTempDirectory("langsmith-sandbox-")
              : Files.createDirectories(wanted);
      Path real = base.toRealPath();
      for (String part : List.of("boxes", "snapshots", "volumes", "state")) {
        Files.createDirectories(real.resolve(part));
      }
      hide(real.resolve("state"), OWNER_ONLY);
      for (String part : List.of("boxes", "snapshots", "volumes")) {
        hide(real.resolve(part), OWNER_AND_THROUGH);
      }
      return new DataDirectory(real, wanted == null, lock(real));
    } catch (IOException e) {
      throw new UncheckedIOException("the data directory of the server cannot be created", e);
    }
  }

  /**
   * Makes a directory private: records contain credentials and variables, and the files of boxes
   * belong to their owner. Commands of other users, which only root can start, get through to the
   * box that they know.
   */
  private static void hide(Path directory, String permissions) throws IOException {
    try {
      Files.setPosixFilePermissions(
          directory,
          PosixFilePermissions.fromString(
              "root".equals(System.getProperty("user.name")) ? permissions : OWNER_ONLY));
    } catch (UnsupportedOperationException e) {
      log.debug("this file system has no permissions");
    }
  }

  private static FileChannel lock(Path base) throws IOException {
    FileChannel channel =
        FileChannel.open(base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held = null;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      log.debug("locked by this process", e);
    }
    if (held == null) {
      channel.close();
      throw new IllegalStateException(
          "another local server uses the data directory "
              + base
              + "; close it, or choose another directory");
    }
    return channel;
  }

  boolean isTemporary() {
    return temporary;
  }

  public Path boxes() {
    return base.resolve("boxes");
  }

  public Path snapshots() {
    return base.resolve("snapshots");
  }

  public Path volumes() {
    return base.resolve("volumes");
  }

  Path state() {
    return base.resolve("state");
  }

  /** Deletes the unknown entries of a directory, left by a server that was not closed. */
  public static void deleteUnknown(Path directory, Set<String> known) throws IOException {
    Set<Path> unknown = new HashSet<>();
    try (var entries = Files.newDirectoryStream(directory)) {
      entries.forEach(
          entry -> {
            if (!known.contains(entry.getFileName().toString())) {
              unknown.add(entry);
            }
          });
    }
    for (Path entry : unknown) {
      try {
        FileTrees.delete(entry);
      } catch (IOException e) {
        log.warn("{} belongs to nothing, and cannot be deleted", entry, e);
      }
    }
  }

  /** Unlocks the directory, and deletes it if it is temporary. */
  @Override
  public void close() {
    try {
      lock.close();
      if (temporary && Files.exists(base, LinkOption.NOFOLLOW_LINKS)) {
        FileTrees.delete(base);
      }
    } catch (IOException e) {
      log.warn("a temporary directory could not be deleted", e);
    }
  }
}
