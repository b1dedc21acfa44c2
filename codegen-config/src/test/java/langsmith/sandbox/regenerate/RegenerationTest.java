// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.regenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import langsmith.sandbox.regenerate.Regenerate.Output;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tree holds exactly what the generator makes of the specifications. */
class RegenerationTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path REGENERATED = Path.of("target", "regenerated");

  @BeforeAll
  static void generate() {
    Regenerate.generate(PROJECT, REGENERATED);
  }

  @ParameterizedTest
  @EnumSource(Output.class)
  void tree_isWhatTheSpecificationGenerates(Output output) {
    Path generated = output.below(REGENERATED);
    assertThat(Regenerate.files(generated)).isNotEmpty();

    TreeDifference difference = TreeDifference.between(PROJECT.resolve(output.tree), generated);

    if (!difference.isEmpty()) {
      fail(
          """
          %s and the generator make something else than the tree holds:
          %s
          After a change of a specification, the generator or a template run
          `mvn -Pregenerate generate-sources` and look through what it changes. Generated files
          are never edited; codegen-config/README.md says where to mend them.""",
          output.specification, difference.describe(Path.of(output.tree)));
    }
  }

  @Test
  void otherFilesOfTheJars_areCopies() throws IOException {
    Map<Path, Path> copies = JarFiles.copies(PROJECT);
    List<Path> others;
    try (Stream<Path> files = Files.walk(PROJECT.resolve("generated"))) {
      others =
          files
              .filter(Files::isRegularFile)
              .filter(file -> file.toString().contains("/src/main/"))
              .filter(file -> !file.toString().contains("/src/main/java/"))
              .toList();
    }

    assertThat(others).isNotEmpty().containsExactlyInAnyOrderElementsOf(copies.keySet());
    for (Map.Entry<Path, Path> copy : copies.entrySet()) {
      assertThat(copy.getKey()).hasSameBinaryContentAs(copy.getValue());
    }
  }
}
