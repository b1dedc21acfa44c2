// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The transcripts obey their line format, their frames the schemas, and their offsets arithmetic.
 */
class TranscriptsTest {

  static Stream<Path> transcripts() {
    return SpecFiles.below("spec/vectors/transcripts", ".txt").stream();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void transcript_isConsistent(Path file) {
    assertThat(Transcripts.violations(SpecFiles.text(file))).isEmpty();
  }

  @Test
  void readme_namesEveryFileAndTitle() {
    String readme = SpecFiles.text("spec/vectors/README.md").split("## (Files|Tunnel)\n")[1];
    List<String> expected = new ArrayList<>();
    SpecFiles.below("spec/vectors/frames", ".jsonl")
        .forEach(file -> expected.add("- `frames/" + file.getFileName() + "`"));
    transcripts().forEach(file -> expected.add(row(file)));
    assertThat(readme.lines().filter(line -> line.matches("- `frames/.*|\\| `[a-z0-9-]+` \\|.*")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void readme_namesEveryConversationOfTheTunnel() {
    String readme = SpecFiles.text("spec/vectors/README.md").split("## Tunnel\n")[1];
    List<Path> files = SpecFiles.below("spec/vectors/tunnel", ".txt");
    assertThat(readme.lines().filter(line -> line.matches("\\| `[a-z0-9-]+` \\|.*")))
        .containsExactlyElementsOf(files.stream().map(TranscriptsTest::row).toList());
    for (Path file : files) {
      String clauses = SpecFiles.text(file).lines().skip(1).findFirst().orElseThrow();
      assertThat(clauses).as(SpecFiles.relative(file)).startsWith("clauses: ");
      assertThat(Clauses.defined()).contains(clauses.substring(9).split(" "));
    }
  }

  private static String row(Path file) {
    return "| `%s` | %s |"
        .formatted(
            file.getFileName().toString().replace(".txt", ""),
            SpecFiles.text(file).lines().findFirst().orElseThrow().substring(7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "plain-run | title: | titel:",
        "plain-run | clauses: S1 | clauses: S99",
        "plain-run | expect exit 0 | expect exit zero",
        "plain-run | expect exit 0 | expect stdout 0",
        "plain-run | open: | opened:",
        "plain-run | 'exit_code':0 | 'exit_code':'0'",
        "plain-run | server: {'type':'exit' | client: {'type':'exit'",
        "resume-after-reset | stdout_offset':2 | stdout_offset':3",
        "gap-after-resume | gap stdout 4 5000 | gap stdout 4 4999",
        "overlap | expect stdout '+more' | expect stdout 'more'",
        "not-json | server-raw: {'type':'stdout','data':'x' | server-raw: {'type':'exit','exit_code':0}",
      })
  void spoiltTranscript_isFound(String name, String right, String wrong) {
    String text = SpecFiles.text("spec/vectors/transcripts/" + name + ".txt");
    String from = right.replace('\'', '"');
    assertThat(text).contains(from);
    assertThat(Transcripts.violations(text.replace(from, wrong.replace('\'', '"')))).isNotEmpty();
  }
}
