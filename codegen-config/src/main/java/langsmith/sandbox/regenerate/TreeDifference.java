// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.regenerate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a directory of the repository differs from what was just generated; paths are relative to it.
 *
 * @param differing files whose bytes differ
 * @param missing files that are generated but not in the tree
 * @param stale files that are in the tree but not generated, of any kind
 */
record TreeDifference(List<Path> differing, List<Path> missing, List<Path> stale) {

  /** Compares every file of {@code tree} with the Java files of {@code generated}. */
  static TreeDifference between(Path tree, Path generated) {
    Set<Path> present = files(tree, file -> true);
    Set<Path> wanted = files(generated, file -> file.toString().endsWith(".java"));
    List<Path> differing = new ArrayList<>();
    List<Path> missing = new ArrayList<>();
    for (Path file : wanted) {
      if (!present.contains(file)) {
        missing.add(file);
      } else if (!sameBytes(tree.resolve(file), generated.resolve(file))) {
        differing.add(file);
      }
    }
    List<Path> stale = present.stream().filter(file -> !wanted.contains(file)).toList();
    return new TreeDifference(List.copyOf(differing), List.copyOf(missing), stale);
  }

  boolean isEmpty() {
    return differing.isEmpty() && missing.isEmpty() && stale.isEmpty();
  }

  /** One line for each file, with {@code tree} before its path. */
  String describe(Path tree) {
    return Stream.of(
            lines("differs", tree, differing),
            lines("is missing", tree, missing),
            lines("is stale", tree, stale))
        .flatMap(List::stream)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  /** Makes the tree what was generated. */
  void apply(Path tree, Path generated) throws IOException {
    for (Path file : stale) {
      Files.delete(tree.resolve(file));
    }
    for (List<Path> files : List.of(differing, missing)) {
      for (Path file : files) {
        Files.createDirectories(tree.resolve(file).getParent());
        Files.copy(
            generated.resolve(file), tree.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static List<String> lines(String what, Path tree, List<Path> files) {
    return files.stream().map(file -> "  " + what + ": " + tree.resolve(file)).toList();
  }

  private static Set<Path> files(Path root, Predicate<Path> filter) {
    if (!Files.isDirectory(root)) {
      return Set.of();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .filter(filter)
          .map(root::relativize)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean sameBytes(Path left, Path right) {
    try {
      return Files.mismatch(left, right) < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
