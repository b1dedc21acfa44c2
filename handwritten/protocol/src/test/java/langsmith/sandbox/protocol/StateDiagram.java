// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import langsmith.sandbox.protocol.TransitionTable.Row;

/**
 * A diagram of states that is drawn from a table.
 *
 * @param situations from the names of situations to the names of their states, in order
 * @param stimuli the names of events with their guards
 * @param last the state that nothing leads out of
 */
public record StateDiagram(
    List<Row> table, Map<String, String> situations, Collection<String> stimuli, String last) {
  private static final String REWRITE = "rewriteDiagrams";

  /** Holds a file against what would be drawn, or draws it. */
  public void check(Path file, Class<?> test) {
    String drawn = draw();
    try {
      if (Boolean.getBoolean(REWRITE)) {
        Files.writeString(file, drawn);
      }
      String fix =
          "mvn -pl handwritten/protocol -am test -Dtest="
              + test.getSimpleName()
              + " -Dsurefire.failIfNoSpecifiedTests=false -D"
              + REWRITE
              + "=true";
      assertThat(file).exists();
      assertThat(Files.readString(file))
          .as("handwritten/protocol/%s; to draw it anew: %s", file, fix)
          .isEqualTo(drawn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String draw() {
    StringBuilder diagram = new StringBuilder("stateDiagram-v2\n");
    situations.values().stream()
        .distinct()
        .forEach(s -> diagram.append("  state \"%s\" as %s\n".formatted(s, id(s))));
    String first = situations.values().iterator().next();
    diagram.append("  [*] --> %s\n".formatted(id(first)));
    arrows()
        .forEach(
            (arrow, labels) ->
                diagram.append("  %s: %s\n".formatted(arrow, String.join("<br/>", labels))));
    return diagram.append("  %s --> [*]\n".formatted(id(last))).toString();
  }

  /** From each arrow to what it is labelled with: its events, or how it ends. */
  private Map<String, Set<String>> arrows() {
    Map<String, Set<String>> arrows = new LinkedHashMap<>();
    for (Row row : table) {
      situations.forEach(
          (situation, state) -> {
            for (String stimulus : stimuli) {
              if (!row.next().equals("=") && row.covers(situation, stimulus)) {
                String arrow = id(state) + " --> " + id(row.next());
                arrows.computeIfAbsent(arrow, a -> new LinkedHashSet<>()).add(label(row));
              }
            }
          });
    }
    return arrows;
  }

  private static String label(Row row) {
    return row.effects().contains("Finish(")
        ? row.effects().replaceFirst(".*Finish\\((\\w+)\\)", "$1")
        : row.event().replace("*", "");
  }

  private static String id(String state) {
    return state.replaceAll("\\W", "_");
  }
}
