// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import langsmith.sandbox.protocol.command.TransitionTable.Row;
import org.junit.jupiter.api.Test;

/** Keeps the diagram of the states true to the table that it is drawn from. */
class CommandStreamDiagramTest {
  private static final Path DIAGRAM = Path.of("command-stream.mmd");
  private static final String REWRITE = "rewriteDiagrams";

  @Test
  void diagram_showsTheTable() throws IOException {
    String drawn = draw();
    if (Boolean.getBoolean(REWRITE)) {
      Files.writeString(DIAGRAM, drawn);
    }
    String fix =
        "mvn -pl handwritten/protocol -am test -Dtest=CommandStreamDiagramTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -D"
            + REWRITE
            + "=true";
    assertThat(DIAGRAM).exists();
    assertThat(Files.readString(DIAGRAM))
        .as("handwritten/protocol/%s; to draw it anew: %s", DIAGRAM, fix)
        .isEqualTo(drawn);
  }

  private static String draw() throws IOException {
    StringBuilder diagram = new StringBuilder("stateDiagram-v2\n");
    Map<String, Set<String>> arrows = arrows();
    Situation.ALL.stream()
        .map(CommandStreamDiagramTest::state)
        .distinct()
        .forEach(s -> diagram.append("  state \"%s\" as %s\n".formatted(s, id(s))));
    diagram.append("  [*] --> Idle\n");
    arrows.forEach((arrow, labels) -> diagram.append("  %s: %s\n".formatted(arrow, join(labels))));
    return diagram.append("  Ended --> [*]\n").toString();
  }

  /** From each arrow to what it is labelled with: its events, or how it ends. */
  private static Map<String, Set<String>> arrows() throws IOException {
    Map<String, Set<String>> arrows = new LinkedHashMap<>();
    for (Row row : TransitionTable.read()) {
      for (Situation situation : Situation.ALL) {
        for (Stimulus stimulus : Stimulus.ALL) {
          if (!row.next().equals("=") && row.covers(situation.name(), stimulus.name())) {
            String arrow = id(state(situation)) + " --> " + id(row.next());
            arrows.computeIfAbsent(arrow, a -> new LinkedHashSet<>()).add(label(row));
          }
        }
      }
    }
    return arrows;
  }

  private static String label(Row row) {
    return row.next().equals("Ended")
        ? row.effects().replaceFirst(".*Finish\\((\\w+)\\)", "$1")
        : row.event().replace("*", "");
  }

  private static String state(Situation situation) {
    return Situation.name(situation.reach(false, false).machine.state());
  }

  private static String id(String state) {
    return state.replaceAll("\\W", "_");
  }

  private static String join(Set<String> labels) {
    return String.join("<br/>", labels);
  }
}
