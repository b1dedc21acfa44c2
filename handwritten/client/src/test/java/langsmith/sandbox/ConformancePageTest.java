// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds {@code handwritten/docs/conformance.md} against the sources of the tests. */
class ConformancePageTest {
  private static final Path HANDWRITTEN = Path.of("..");

  /** Where the specifications are tested. */
  private static final Path SPECIFICATIONS = Path.of("../../codegen-config");

  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:#(\\w+))?`");
  private static final Pattern VECTOR = Pattern.compile("`([\\w-]+\\.txt)`");

  @Test
  void everyTestOnThePage_exists() throws IOException {
    Map<String, String> sources = sources();
    TreeSet<String> missing = new TreeSet<>();
    TEST.matcher(page())
        .results()
        .filter(name -> !exists(sources, name.group(1), name.group(2)))
        .forEach(name -> missing.add(name.group()));

    assertThat(missing).isEmpty();
  }

  @Test
  void everyVectorOnThePage_exists() throws IOException {
    Path vectors = Path.of("../../spec/vectors/transcripts");

    assertThat(VECTOR.matcher(page()).results().map(name -> name.group(1)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(vectors.resolve(name)).exists());
  }

  @Test
  void everyRow_namesATestOrSaysWhyNot() throws IOException {
    List<String> rows =
        page()
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| Behaviour |"))
            .filter(line -> !line.startsWith("| Bug |"))
            .toList();

    assertThat(rows).hasSizeGreaterThan(60);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(TEST.matcher(row).find() || row.contains("Does not apply"))
                    .as(row)
                    .isTrue());
  }

  private static boolean exists(Map<String, String> sources, String type, @Nullable String method) {
    String source = sources.get(type);
    return source != null && (method == null || source.contains(" " + method + "("));
  }

  private static String page() throws IOException {
    return Files.readString(HANDWRITTEN.resolve("docs/conformance.md"), UTF_8);
  }

  /** Texts of all test classes; two of one name in different packages count as one. */
  private static Map<String, String> sources() throws IOException {
    try (Stream<Path> handwritten = Files.walk(HANDWRITTEN);
        Stream<Path> specifications = Files.walk(SPECIFICATIONS)) {
      return Stream.concat(handwritten, specifications)
          .filter(file -> file.toString().contains("/src/test/java/"))
          .filter(file -> file.toString().endsWith(".java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  ConformancePageTest::text,
                  String::concat));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
