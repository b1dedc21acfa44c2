// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tree holds exactly what the generator makes of the specifications.
 *
 * <p>The build has run the generator into {@code target/regenerated} before the tests start.
 */
class RegenerationTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path REGENERATED = Path.of("target", "regenerated");

  @ParameterizedTest
  @CsvSource({
    "frames, generated/frames/src/main/java, spec/asyncapi.yaml",
    "rest, generated/rest/src/main/java, spec/openapi.yaml",
    "golden, codegen-config/golden/expected, codegen-config/golden/openapi.yaml",
  })
  void tree_isWhatTheSpecificationGenerates(String name, Path tree, String specification) {
    Path generated = REGENERATED.resolve(name);
    assertThat(javaFiles(generated)).as("what the generator wrote to %s", generated).isNotEmpty();

    TreeDifference difference = TreeDifference.between(PROJECT.resolve(tree), generated);

    if (!difference.isEmpty()) {
      fail(
          """
          %s and the templates generate something else than the tree holds:
          %s
          After a change of a specification or a template run `mvn -Pregenerate generate-sources`
          and look through what it changes. Generated files are never edited;
          codegen-config/README.md says where to mend them.""",
          specification, difference.describe(tree));
    }
  }

  /** The formatter skips, without a word, what it cannot bring into a stable form. */
  @ParameterizedTest
  @ValueSource(strings = {"frames", "rest", "golden"})
  void generatedFiles_wereFormatted(String name) {
    assertThat(javaFiles(REGENERATED.resolve(name)))
        .allSatisfy(
            file -> assertThat(Files.readString(file)).doesNotContain("&#x60;", "&quot;", "&#39;"));
  }

  private static List<Path> javaFiles(Path directory) {
    assertThat(directory)
        .as("made by the build before the tests: mvn -pl codegen-config test-compile")
        .isDirectory();
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
