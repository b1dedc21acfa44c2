// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import langsmith.sandbox.protocol.StateDiagram;
import langsmith.sandbox.protocol.TransitionTable;
import org.junit.jupiter.api.Test;

/** Keeps the diagram of the states true to the table that it is drawn from. */
class CommandStreamDiagramTest {
  @Test
  void diagram_showsTheTable() {
    Map<String, String> situations = new LinkedHashMap<>();
    for (Situation situation : Situation.ALL) {
      State state = situation.reach(false, false).machine.state();
      situations.put(situation.name(), Situation.name(state));
    }
    new StateDiagram(
            TransitionTable.read("command", 0),
            situations,
            Stimulus.ALL.stream().map(Stimulus::name).toList(),
            "Ended")
        .check(Path.of("command-stream.mmd"), CommandStreamDiagramTest.class);
  }
}
