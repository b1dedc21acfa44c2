// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import langsmith.sandbox.server.http.ApiError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and writes whole files of one box. Every method blocks, and fails with an {@link ApiError}
 * that names the problem with the path.
 */
public final class BoxFiles {
  private static final Logger log = LoggerFactory.getLogger(BoxFiles.class);

  private final BoxDirectory directory;
  private final BoxPaths paths;

  /** The size limit of each volume in bytes, by its directory on the host. */
  private final Map<Path, Long> sizes;

  public BoxFiles(BoxDirectory directory) {
    this(directory, Map.of());
  }

  public BoxFiles(BoxDirectory directory, Map<Path, Long> sizes) {
    this.directory = directory;
    this.sizes = sizes;
    this.paths = new BoxPaths(directory.root(), directory.mounts());
  }

  /**
   * A file that was written.
   *
   * @param path its absolute path in the box
   * @param bytes its size in bytes
   */
  public record Written(String path, long bytes) {}

  /**
   * A file that is open for reading.
   *
   * @param channel the open file; the caller closes it
   * @param size its size in bytes
   * @param etag a strong entity tag, with quotes
   * @param lastModified when it was last written
   */
  public record Opened(FileChannel channel, long size, String etag, Instant lastModified) {}

  /** Opens a regular file for reading; the caller closes it. */
  public Opened open(String path) {
    try {
      BoxPaths.Place place = paths.resolve(path);
      BasicFileAttributes found = BoxPaths.attributes(place);
      if (found.isDirectory()) {
        throw readError("'" + path + "' is a directory; expected a file");
      }
      if (!found.isRegularFile()) {
        // Opening a pipe would block until its other end is opened.
        throw readError("'" + path + "' is not a regular file");
      }
      return new Opened(
          FileChannel.open(place.host(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS),
          found.size(),
          etag(found),
          found.lastModifiedTime().toInstant());
    } catch (BoxPaths.RefusedException e) {
      throw readError(String.valueOf(e.getMessage()));
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw noSuchFile(path);
    } catch (AccessDeniedException e) {
      throw readError("no permission to read '" + path + "'");
    } catch (IOException e) {
      if (paths.isBelowFile(path)) {
        throw noSuchFile(path);
      }
      throw ApiError.causedBy(e, 500, "ReadError", "'" + path + "' could not be read");
    }
  }

  private static String etag(BasicFileAttributes file) {
    Instant written = file.lastModifiedTime().toInstant();
    int identity = Objects.hashCode(file.fileKey());
    return String.format(
        "\"%x-%x-%x-%x\"", written.getEpochSecond(), written.getNano(), file.size(), identity);
  }

  /** Checks, before anything is received, that a file could be written. */
  public boolean checkWritable(String path) {
    try {
      target(path);
      return true;
    } catch (IOException e) {
      throw writeError(path, e);
    }
  }

  /**
   * Moves a received file to its path atomically, and creates missing parents. If that fails, the
   * received file is deleted.
   */
  public Written moveIn(Path received, String path) {
    try {
      BoxPaths.Place target = target(path);
      long bytes = Files.size(received);
      checkRoom(target, bytes);
      createParents(target);
      keepPermissions(target, received);
      Files.move(received, target.host(), StandardCopyOption.ATOMIC_MOVE);
      return new Written(target.inBox(), bytes);
    } catch (IOException e) {
      throw writeError(path, e);
    } finally {
      discard(received);
    }
  }

  private BoxPaths.Place target(String path) throws IOException {
    BoxPaths.Place place = paths.resolve(path);
    for (BoxMount mount : directory.mounts()) {
      if (mount.readOnly() && place.host().startsWith(mount.host())) {
        throw new BoxPaths.RefusedException("'" + path + "' is on a volume that is read-only here");
      }
    }
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (last.isEmpty() || last.equals(".") || last.equals("..")) {
      throw new BoxPaths.RefusedException("'" + path + "' names a directory; expected a file");
    }
    try {
      if (BoxPaths.attributes(place).isDirectory()) {
        throw new BoxPaths.RefusedException("'" + path + "' is a directory; expected a file");
      }
    } catch (NoSuchFileException e) {
      // It will be created.
    }
    return place;
  }

  /**
   * Checks the free space of a volume. Files of commands count; concurrent uploads do not see each
   * other.
   */
  private void checkRoom(BoxPaths.Place target, long bytes) throws IOException {
    for (BoxMount mount : directory.mounts()) {
      Long size = target.host().startsWith(mount.host()) ? sizes.get(mount.host()) : null;
      if (size == null) {
        continue;
      }
      long taken = FileTrees.size(mount.host()) - sizeOf(target);
      if (bytes > size - taken) {
        throw new BoxPaths.RefusedException(
            "no space left on the volume at "
                + mount.path()
                + ": of "
                + size
                + " bytes "
                + taken
                + " are used, and the file has "
                + bytes);
      }
    }
  }

  /** Returns the size of the file that will be replaced. */
  private static long sizeOf(BoxPaths.Place target) throws IOException {
    try {
      return BoxPaths.attributes(target).size();
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  private void createParents(BoxPaths.Place target) throws IOException {
    // Create them one by one from the root down, so that a box deleted in the meantime is not
    // recreated.
    Path at = BoxPaths.base(directory.root(), directory.mounts(), target.host());
    Path parents = at.relativize(target.host()).getParent();
    if (parents == null) {
      return;
    }
    for (Path name : parents) {
      at = at.resolve(name);
      try {
        Files.createDirectory(at);
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
          throw new BoxPaths.RefusedException("a part of the path is a file, not a directory");
        }
      }
    }
  }

  /** Copies the permissions of a replaced file, so that a script stays executable. */
  private static void keepPermissions(BoxPaths.Place target, Path received) throws IOException {
    try {
      Files.setPosixFilePermissions(
          received, Files.getPosixFilePermissions(target.host(), LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException | UnsupportedOperationException e) {
      // A new file, or a file system without permissions.
    }
  }

  private static void discard(Path received) {
    try {
      Files.deleteIfExists(received);
    } catch (IOException e) {
      log.debug("a rejected upload is left until the sandbox is deleted", e);
    }
  }

  private ApiError writeError(String path, IOException cause) {
    if (cause instanceof BoxPaths.RefusedException) {
      return ApiError.of(400, "WriteError", String.valueOf(cause.getMessage()));
    }
    if (cause instanceof AccessDeniedException) {
      return ApiError.of(400, "WriteError", "no permission to write '" + path + "'");
    }
    if (paths.isBelowFile(path)) {
      return ApiError.of(400, "WriteError", "a part of the path is a file, not a directory");
    }
    return ApiError.causedBy(cause, 500, "WriteError", "'" + path + "' could not be written");
  }

  static ApiError readError(String message) {
    return ApiError.of(400, "ReadError", message);
  }

  private static ApiError noSuchFile(String path) {
    return ApiError.of(404, "FileNotFound", "no file '" + path + "'");
  }
}
