// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import langsmith.sandbox.server.http.ApiError;

/** Where in a box something may be mounted. */
public final class MountPaths {
  /** What every command needs, and what the host lays over the box itself. */
  private static final List<String> SYSTEM =
      List.of(
          "/bin", "/dev", "/etc", "/lib", "/lib32", "/lib64", "/libx32", "/proc", "/sbin", "/sys",
          "/usr");

  private MountPaths() {}

  /**
   * Returns paths in their shortest form.
   *
   * @param field where in the request they are, for the error
   * @throws ApiError 422 for a path at which nothing can be mounted, or two that get in each
   *     other's way
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
      throw ApiError.invalid("body", field, "nothing can be mounted on a directory of the system");
    }
    return normal;
  }
}
