// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.regenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeDifferenceTest {
  @TempDir Path directory;

  @Test
  void everyKindOfDifference_isNamedByItself() throws IOException {
    write("tree/a/Same.java", "same");
    write("tree/a/Edited.java", "edited");
    write("tree/a/Stale.java", "stale");
    write("tree/notes.txt", "stale, too");
    write("new/a/Same.java", "same");
    write("new/a/Edited.java", "generated");
    write("new/a/Missing.java", "missing");
    write("new/metadata", "not Java, so not wanted");

    TreeDifference difference =
        TreeDifference.between(directory.resolve("tree"), directory.resolve("new"));

    assertThat(difference)
        .isEqualTo(
            new TreeDifference(
                List.of(Path.of("a/Edited.java")),
                List.of(Path.of("a/Missing.java")),
                List.of(Path.of("a/Stale.java"), Path.of("notes.txt"))));
    assertThat(difference.describe(Path.of("generated/x")).lines())
        .containsExactly(
            "  differs: " + Path.of("generated/x/a/Edited.java"),
            "  is missing: " + Path.of("generated/x/a/Missing.java"),
            "  is stale: " + Path.of("generated/x/a/Stale.java"),
            "  is stale: " + Path.of("generated/x/notes.txt"));
  }

  @Test
  void equalTrees_doNotDiffer() throws IOException {
    write("tree/a/Same.java", "same");
    write("new/a/Same.java", "same");

    assertThat(TreeDifference.between(directory.resolve("tree"), directory.resolve("new")))
        .matches(TreeDifference::isEmpty);
  }

  @Test
  void absentTree_missesEverything() throws IOException {
    write("new/A.java", "a");

    assertThat(TreeDifference.between(directory.resolve("tree"), directory.resolve("new")))
        .isEqualTo(new TreeDifference(List.of(), List.of(Path.of("A.java")), List.of()));
  }

  private void write(String file, String text) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
