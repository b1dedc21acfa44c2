// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The table in the documentation of the package, as data. */
final class TransitionTable {
  private static final Path SOURCE =
      Path.of("src/main/java/langsmith/sandbox/protocol/command/package-info.java");

  private TransitionTable() {}

  static List<Row> read() throws IOException {
    String source = Files.readString(SOURCE);
    String table = source.substring(source.indexOf("<pre>"), source.indexOf("</pre>"));
    List<Row> rows =
        table
            .lines()
            .filter(line -> line.contains("|") && !line.contains("---"))
            .skip(1)
            .map(Row::parse)
            .toList();
    assertThat(rows).as("rows of the table in %s", SOURCE).isNotEmpty();
    return rows;
  }

  /**
   * What an event does.
   *
   * @param states names of situations; a star at the end stands for any rest
   * @param event name of a stimulus; likewise
   */
  record Row(List<String> states, String event, String effects, String next, String clauses) {
    private static Row parse(String line) {
      List<String> cells =
          Arrays.stream(line.replaceFirst("^ \\* ?", "").split("\\|", -1))
              .map(String::strip)
              .toList();
      assertThat(cells).as("columns of '%s'", line).hasSize(5);
      assertThat(cells.get(4)).as("clauses of '%s'", line).matches("[A-Z]\\d+( [A-Z]\\d+)*");
      List<String> states = List.of(cells.get(0).split(", "));
      String effects = cells.get(2).equals("-") ? "" : cells.get(2);
      return new Row(states, cells.get(1), effects, cells.get(3), cells.get(4));
    }

    boolean covers(String situation, String stimulus) {
      return matches(event, stimulus) && states.stream().anyMatch(s -> matches(s, situation));
    }

    private static boolean matches(String pattern, String name) {
      return pattern.endsWith("*")
          ? name.startsWith(pattern.substring(0, pattern.length() - 1))
          : name.equals(pattern);
    }
  }
}
