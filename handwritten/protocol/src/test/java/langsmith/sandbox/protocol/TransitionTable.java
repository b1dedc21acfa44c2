// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The tables in the documentation of a package, as data. */
public final class TransitionTable {
  private static final Path SOURCES = Path.of("src/main/java/langsmith/sandbox/protocol");

  private TransitionTable() {}

  /**
   * Reads a table.
   *
   * @param subpackage whose documentation holds it
   * @param number counted from 0
   */
  public static List<Row> read(String subpackage, int number) {
    Path source = SOURCES.resolve(subpackage).resolve("package-info.java");
    String table = text(source).split("<pre>", -1)[number + 1].split("</pre>", -1)[0];
    List<Row> rows =
        table
            .lines()
            .filter(line -> line.contains("|") && !line.contains("---"))
            .skip(1)
            .map(Row::parse)
            .toList();
    assertThat(rows).as("rows of table %s in %s", number, source).isNotEmpty();
    return rows;
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What an event does.
   *
   * @param states names of situations; a star at the end stands for any rest
   * @param event name of a stimulus; likewise
   */
  public record Row(
      List<String> states, String event, String effects, String next, String clauses) {
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

    /** Returns the part of this row that is about one of its states. */
    public Row about(String state) {
      return new Row(List.of(state), event, effects, next, clauses);
    }

    public boolean covers(String situation, String stimulus) {
      return matches(event, stimulus) && states.stream().anyMatch(s -> matches(s, situation));
    }

    private static boolean matches(String pattern, String name) {
      return pattern.endsWith("*")
          ? name.startsWith(pattern.substring(0, pattern.length() - 1))
          : name.equals(pattern);
    }
  }
}
