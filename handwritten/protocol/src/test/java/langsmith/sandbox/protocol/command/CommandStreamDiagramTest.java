// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.protocol.StateDiagram;
import langsmith.sandbox.protocol.TransitionTable;
import org.junit.jupiter.api.Test;

/** Keeps the diagrams of the states true to the tables that they are drawn from. */
class CommandStreamDiagramTest {
  @Test
  void diagram_showsTheTable() {
    check(Situation.ALL, 0, "command-stream.mmd");
  }

  @Test
  void diagramOfTheEventStream_showsItsTable() {
    check(Situation.OVER_EVENTS, 1, "event-stream.mmd");
  }

  private static void check(List<Situation> all, int table, String file) {
    Map<String, String> situations = new LinkedHashMap<>();
    for (Situation situation : all) {
      State state = situation.reach(false, false).machine.state();
      situations.put(situation.name(), Situation.name(state));
    }
    new StateDiagram(
            TransitionTable.read("command", table),
            situations,
            Stimulus.ALL.stream().map(Stimulus::name).toList(),
            "Ended")
        .check(Path.of(file), CommandStreamDiagramTest.class);
  }
}
