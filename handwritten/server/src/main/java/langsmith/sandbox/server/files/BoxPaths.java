// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Translates paths of a box into paths of the host, which always lie inside the box's root.
 *
 * <p>The path is resolved component by component, as inside the box: this class follows links, not
 * the host. An absolute link is resolved from the box's root, as for a command in the box. If it
 * begins with the root's path on the host, as a command without isolation writes it, that prefix is
 * removed. A path that climbs above the root is refused.
 *
 * <p>The result is a snapshot. Only isolation prevents a command from escaping by replacing a
 * directory with a link during a transfer.
 */
public final class BoxPaths {
  public static final int MAX_PATH_BYTES = 4096;
  static final int MAX_NAME_BYTES = 255;
  private static final int MAX_LINKS = 40;

  private final Path root;
  private final List<BoxMount> mounts;

  /** Creates a resolver. The root, and the mounts over it, must be real paths without links. */
  BoxPaths(Path root, List<BoxMount> mounts) {
    this.root = root;
    this.mounts = mounts;
  }

  /** Returns the place of a path of a box on the host, without links. Blocks. */
  public static Path place(Path root, String path) throws IOException {
    return new BoxPaths(root, List.of()).resolve(path).host();
  }

  /** Returns the root, or the mounted directory that contains a resolved place. */
  static Path base(Path root, List<BoxMount> mounts, Path host) {
    for (BoxMount mount : mounts) {
      if (host.startsWith(mount.host())) {
        return mount.host();
      }
    }
    return root;
  }

  /**
   * A place inside the box, which need not exist.
   *
   * @param host its path on the host; no component is a link
   * @param inBox its absolute path in the box
   */
  record Place(Path host, String inBox) {}

  /** Thrown for a refused path; the message is for the caller. */
  public static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
      super(message);
    }
  }

  /**
   * Resolves a path. Blocks.
   *
   * @param path absolute, or relative to {@value BoxDirectory#HOME}
   * @throws RefusedException if the path leads out of the box or is invalid
   */
  Place resolve(String path) throws IOException {
    checkSyntax(path);
    Deque<String> pending = new ArrayDeque<>();
    push(pending, path);
    if (!path.startsWith("/")) {
      push(pending, BoxDirectory.HOME);
    }
    Deque<String> walked = new ArrayDeque<>();
    Path at = root;
    int links = 0;
    while (!pending.isEmpty()) {
      String name = pending.pop();
      if (name.isEmpty() || name.equals(".")) {
        continue;
      }
      if (name.equals("..")) {
        if (walked.isEmpty()) {
          throw leadsOut();
        }
        walked.removeLast();
        at = under(walked);
        continue;
      }
      Path next = child(at, name);
      walked.addLast(name);
      Path mounted = mountedAt(walked);
      if (mounted != null || !Files.isSymbolicLink(next)) {
        at = mounted == null ? next : mounted;
        continue;
      }
      walked.removeLast();
      if (++links > MAX_LINKS) {
        throw new RefusedException("the path has more than " + MAX_LINKS + " links");
      }
      Path target = readLink(next);
      if (target.isAbsolute()) {
        walked.clear();
        at = root;
        Path inside = target.startsWith(root) ? root.relativize(target) : target;
        push(pending, inside.toString());
      } else {
        push(pending, target.toString());
      }
    }
    return new Place(at, "/" + String.join("/", walked));
  }

  /** Returns the attributes of a place without following a link. */
  static BasicFileAttributes attributes(Place place) throws IOException {
    return Files.readAttributes(place.host(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Checks an absolute path without accessing the file system.
   *
   * @throws RefusedException if the path is invalid or climbs above the root
   */
  public static void check(String absolute) throws RefusedException {
    checkSyntax(absolute);
    int depth = 0;
    for (String name : absolute.split("/", -1)) {
      if (name.equals("..")) {
        depth--;
      } else if (!name.isEmpty() && !name.equals(".")) {
        depth++;
      }
      if (depth < 0) {
        throw leadsOut();
      }
    }
  }

  private static RefusedException leadsOut() {
    return new RefusedException("the path leads out of the sandbox");
  }

  private static void checkSyntax(String path) throws RefusedException {
    if (path.isEmpty()) {
      throw new RefusedException("the path is empty");
    }
    if (path.indexOf('\0') >= 0) {
      throw new RefusedException("the path contains a NUL character");
    }
    if (path.getBytes(StandardCharsets.UTF_8).length > MAX_PATH_BYTES) {
      throw new RefusedException("the path is longer than " + MAX_PATH_BYTES + " bytes");
    }
    for (String name : path.split("/", -1)) {
      if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
        throw new RefusedException(
            "a name in the path is longer than " + MAX_NAME_BYTES + " bytes");
      }
    }
  }

  private static void push(Deque<String> pending, String path) {
    List<String> names = List.of(path.split("/", -1));
    for (int i = names.size() - 1; i >= 0; i--) {
      pending.push(names.get(i));
    }
  }

  private Path under(Deque<String> names) throws RefusedException {
    Path path = root;
    Deque<String> walked = new ArrayDeque<>();
    for (String name : names) {
      walked.addLast(name);
      Path mounted = mountedAt(walked);
      path = mounted == null ? child(path, name) : mounted;
    }
    return path;
  }

  private @Nullable Path mountedAt(Deque<String> names) {
    if (mounts.isEmpty()) {
      return null;
    }
    String path = "/" + String.join("/", names);
    for (BoxMount mount : mounts) {
      if (mount.path().equals(path)) {
        return mount.host();
      }
    }
    return null;
  }

  /** Returns whether a parent in the path is not a directory. */
  boolean isBelowFile(String path) {
    int end = path.lastIndexOf('/');
    if (end <= 0) {
      return false;
    }
    try {
      return !attributes(resolve(path.substring(0, end))).isDirectory();
    } catch (IOException e) {
      return isBelowFile(path.substring(0, end));
    }
  }

  private static Path child(Path parent, String name) throws RefusedException {
    try {
      return parent.resolve(name);
    } catch (InvalidPathException e) {
      throw new RefusedException(
          "the path contains characters that file names of this machine cannot have");
    }
  }

  private static Path readLink(Path link) throws IOException {
    try {
      return Files.readSymbolicLink(link);
    } catch (NoSuchFileException e) {
      throw new RefusedException("the path changed while it was resolved");
    }
  }
}
