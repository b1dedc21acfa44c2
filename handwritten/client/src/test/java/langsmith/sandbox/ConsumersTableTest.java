// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of applications names those that are built, with their versions. */
class ConsumersTableTest {
  private static final Path APPLICATIONS = Path.of("../consumers/src/it");
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z0-9-]+)` \\| (.*) \\| (4\\.\\d|none) \\|$", Pattern.MULTILINE);
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

  private final Map<String, MatchResult> rows;

  ConsumersTableTest() throws IOException {
    rows =
        ROW.matcher(Files.readString(Path.of("../../README.md")))
            .results()
            .collect(Collectors.toMap(row -> row.group(1), row -> row));
  }

  @Test
  void table_namesEveryApplication() throws IOException {
    try (Stream<Path> folders = Files.list(APPLICATIONS)) {
      assertThat(rows.keySet())
          .containsExactlyInAnyOrderElementsOf(
              folders
                  .map(folder -> folder.getFileName().toString())
                  .filter(name -> !name.equals("application"))
                  .toList());
    }
  }

  @Test
  void versions_areThoseOfTheApplications() {
    assertThat(rows.values())
        .allSatisfy(
            row -> {
              String pom = Files.readString(APPLICATIONS.resolve(row.group(1)).resolve("pom.xml"));
              assertThat(VERSION.matcher(row.group(2)).results().map(MatchResult::group))
                  .allSatisfy(version -> assertThat(pom).contains("<version>" + version));
              if (pom.contains("<netty>")) {
                assertThat(pom).contains("<netty>" + row.group(3) + "</netty>");
              }
            });
  }
}
