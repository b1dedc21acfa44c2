// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import langsmith.sandbox.protocol.StateDiagram;
import langsmith.sandbox.protocol.TransitionTable;
import langsmith.sandbox.protocol.TransitionTable.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the machine against the table in the documentation of the package, cell by cell. */
class TunnelTableTest {
  private static final List<Row> TABLE = TransitionTable.read("tunnel", 0);

  @TestFactory
  Stream<DynamicTest> everyEventInEveryState_doesWhatTheTableSays() {
    return TunnelCell.SITUATIONS.keySet().stream()
        .flatMap(
            situation ->
                TunnelCell.STIMULI.keySet().stream()
                    .map(
                        stimulus ->
                            dynamicTest(
                                situation + " | " + stimulus, () -> check(situation, stimulus))));
  }

  private static void check(String situation, String stimulus) {
    List<Row> rows = TABLE.stream().filter(row -> row.covers(situation, stimulus)).toList();
    assertThat(rows).as("rows of this cell").hasSizeLessThanOrEqualTo(1);
    TunnelCell.Driver driver = TunnelCell.reach(situation);
    TunnelState before = driver.machine.state();
    assertThat(situation).startsWith(TunnelCell.name(before));

    TunnelEvent event = Objects.requireNonNull(TunnelCell.STIMULI.get(stimulus)).apply(driver);
    List<TunnelEffect> effects = driver.tell(event);

    TunnelState after = driver.machine.state();
    assertThat(TunnelCell.describe(effects)).isEqualTo(rows.isEmpty() ? "" : rows.get(0).effects());
    if (rows.isEmpty() || rows.get(0).next().equals("=")) {
      assertThat(after).isEqualTo(before);
    } else {
      assertThat(TunnelCell.name(after)).isEqualTo(rows.get(0).next());
    }
  }

  @Test
  void everyRow_isReached() {
    List<String> unreached =
        TABLE.stream()
            .flatMap(row -> row.states().stream().map(row::about))
            .filter(row -> TunnelCell.SITUATIONS.keySet().stream().noneMatch(s -> reaches(s, row)))
            .map(Row::toString)
            .toList();
    assertThat(unreached).as("rows that no event reaches in any state").isEmpty();
  }

  private static boolean reaches(String situation, Row row) {
    return TunnelCell.STIMULI.keySet().stream().anyMatch(event -> row.covers(situation, event));
  }

  @Test
  void everyClause_exists() throws IOException {
    String clauses = Files.readString(Path.of("../../spec/protocol/tunnel.md"));
    for (Row row : TABLE) {
      for (String clause : row.clauses().split(" ", -1)) {
        assertThat(clauses).contains("**" + clause + "**");
      }
    }
  }

  @Test
  void everyState_andEveryEvent_isTried() {
    Set<Class<?>> states = new HashSet<>();
    TunnelCell.SITUATIONS
        .keySet()
        .forEach(name -> states.add(TunnelCell.reach(name).machine.state().getClass()));
    assertThat(states).containsExactlyInAnyOrder(TunnelState.class.getPermittedSubclasses());

    Set<Class<?>> events = new HashSet<>();
    TunnelCell.STIMULI
        .values()
        .forEach(event -> events.add(event.apply(TunnelCell.reach("Ready")).getClass()));
    List<Class<?>> all =
        Stream.of(TunnelEvent.class.getPermittedSubclasses())
            .flatMap(TunnelTableTest::leaves)
            .distinct()
            .collect(Collectors.toList());
    assertThat(events).containsExactlyInAnyOrderElementsOf(all);
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed() ? Stream.of(type.getPermittedSubclasses()) : Stream.of(type);
  }

  @Test
  void diagram_showsTheTable() {
    Map<String, String> situations = new LinkedHashMap<>();
    for (String situation : TunnelCell.SITUATIONS.keySet()) {
      situations.put(situation, TunnelCell.name(TunnelCell.reach(situation).machine.state()));
    }
    new StateDiagram(TABLE, situations, TunnelCell.STIMULI.keySet(), "Closed")
        .check(Path.of("tunnel.mmd"), TunnelTableTest.class);
  }
}
