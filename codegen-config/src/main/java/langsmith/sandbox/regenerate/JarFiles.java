// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.regenerate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the jars of generated code have besides generated classes, such as module descriptors. It is
 * kept in {@code codegen-config/jars}, with a folder for each, and copied beside the generated
 * code.
 */
final class JarFiles {
  private static final String KEPT = "codegen-config/jars";

  private JarFiles() {}

  /** Returns the copies, and the file that each is a copy of. */
  static Map<Path, Path> copies(Path project) {
    Path kept = project.resolve(KEPT);
    Map<Path, Path> copies = new TreeMap<>();
    try (Stream<Path> files = Files.walk(kept)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                Path name = kept.relativize(file);
                Path sources = project.resolve("generated").resolve(name.getName(0));
                copies.put(
                    sources.resolve("src/main").resolve(name.subpath(1, name.getNameCount())),
                    file);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return copies;
  }

  /** Writes the copies. */
  static void copy(Path project) throws IOException {
    for (Map.Entry<Path, Path> copy : copies(project).entrySet()) {
      Files.createDirectories(copy.getKey().getParent());
      Files.copy(copy.getValue(), copy.getKey(), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
