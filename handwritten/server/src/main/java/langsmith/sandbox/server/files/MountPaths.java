// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import langsmith.sandbox.server.http.ApiError;

/** The rules for mount paths in a box. */
public final class MountPaths {
  /** Directories that every command needs, and those that the host mounts over the box. */
  private static final List<String> SYSTEM =
      List.of(
          "/bin", "/dev", "/etc", "/lib", "/lib32", "/lib64", "/libx32", "/proc", "/sbin", "/sys",
          "/usr");

  private MountPaths() {}

  /**
   * Returns the paths in normalized form.
   *
   * @param field the member of the request, for the error
   * @throws ApiError 422 for a path at which nothing can be mounted, or for two conflicting paths
   */
  public static List<String> checked(List<String> paths, String field) {
    List<Path> normal = paths.stream().map(path -> normal(path, field)).toList();
    for (int i = 0; i < normal.size(); i++) {
      for (int j = 0; j < normal.size(); j++) {
        if (i != j && normal.get(i).startsWith(normal.get(j))) {
          throw ApiError.invalid("body", field, "a mount is inside another: " + normal.get(i));
        }
      }
    }
    return normal.stream().map(Path::toString).toList();
  }

  private static Path normal(String path, String field) {
    if (!path.startsWith("/")) {
      throw ApiError.invalid("body", field, "expected an absolute path");
    }
    Path normal;
    try {
      BoxPaths.check(path);
      normal = Path.of(path).normalize();
    } catch (BoxPaths.RefusedException | InvalidPathException e) {
      throw ApiError.invalid("body", field, "mount_path: " + e.getMessage());
    }
    if (normal.getNameCount() == 0 || SYSTEM.stream().anyMatch(normal::startsWith)) {
      throw ApiError.invalid("body", field, "expected a path outside the system directories");
    }
    return normal;
  }
}
