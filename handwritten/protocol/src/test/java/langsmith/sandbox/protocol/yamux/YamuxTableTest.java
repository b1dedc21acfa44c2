// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import langsmith.sandbox.protocol.StateDiagram;
import langsmith.sandbox.protocol.TransitionTable;
import langsmith.sandbox.protocol.TransitionTable.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the core against the tables in the documentation of the package, cell by cell. */
class YamuxTableTest {
  private static final List<Row> SESSION = TransitionTable.read("yamux", 0);
  private static final List<Row> STREAM = TransitionTable.read("yamux", 1);

  @TestFactory
  Stream<DynamicTest> everyEventInEveryStateOfTheSession_doesWhatTheTableSays() {
    return cells(
        SessionCell.SITUATIONS.keySet(),
        SessionCell.STIMULI.keySet(),
        (role, situation, stimulus) -> {
          SessionCell.Driver driver = SessionCell.reach(role, situation);
          YamuxEvent event =
              Objects.requireNonNull(SessionCell.STIMULI.get(stimulus)).apply(driver);
          check(
              row(SESSION, situation, stimulus),
              SessionCell.name(driver.session.state()),
              driver.tell(event),
              () -> SessionCell.name(driver.session.state()));
        });
  }

  @TestFactory
  Stream<DynamicTest> everyEventInEveryStateOfAStream_doesWhatTheTableSays() {
    return cells(
        StreamCell.SITUATIONS.keySet().stream().map(StreamState::name).toList(),
        StreamCell.STIMULI.keySet(),
        (role, situation, stimulus) -> {
          StreamCell.Driver driver = StreamCell.reach(role, StreamState.valueOf(situation));
          assertThat(driver.state()).hasToString(situation);
          YamuxEvent event = Objects.requireNonNull(StreamCell.STIMULI.get(stimulus)).apply(driver);
          check(
              row(STREAM, situation, stimulus),
              driver.state().name(),
              driver.tell(event),
              () -> driver.state().name());
        });
  }

  private interface Cell {
    void check(Role role, String situation, String stimulus);
  }

  private static Stream<DynamicTest> cells(
      Collection<String> situations, Collection<String> stimuli, Cell cell) {
    return Stream.of(Role.values())
        .flatMap(
            role ->
                situations.stream()
                    .flatMap(
                        situation ->
                            stimuli.stream()
                                .map(
                                    stimulus ->
                                        dynamicTest(
                                            role + " " + situation + " | " + stimulus,
                                            () -> cell.check(role, situation, stimulus)))));
  }

  private static List<Row> row(List<Row> table, String situation, String stimulus) {
    List<Row> rows = table.stream().filter(row -> row.covers(situation, stimulus)).toList();
    assertThat(rows).as("rows of this cell").hasSizeLessThanOrEqualTo(1);
    return rows;
  }

  private static void check(
      List<Row> rows, String before, List<YamuxEffect> effects, Supplier<String> now) {
    String expectedEffects = rows.isEmpty() ? "" : rows.get(0).effects();
    String expectedNext = rows.isEmpty() ? "=" : rows.get(0).next();
    assertThat(Frames.describe(effects)).isEqualTo(expectedEffects);
    assertThat(now.get()).isEqualTo(expectedNext.equals("=") ? before : expectedNext);
  }

  @Test
  void everyRow_isReached() {
    List<String> unreached = new ArrayList<>();
    unreached.addAll(
        unreached(SESSION, SessionCell.SITUATIONS.keySet(), SessionCell.STIMULI.keySet()));
    Set<String> states =
        StreamCell.SITUATIONS.keySet().stream().map(StreamState::name).collect(Collectors.toSet());
    unreached.addAll(unreached(STREAM, states, StreamCell.STIMULI.keySet()));
    assertThat(unreached).as("rows that no event reaches in any state").isEmpty();
  }

  private static List<String> unreached(
      List<Row> table, Collection<String> situations, Collection<String> stimuli) {
    List<String> unreached = new ArrayList<>();
    for (Row row : table) {
      for (String state : row.states()) {
        boolean reached =
            situations.stream()
                .anyMatch(s -> stimuli.stream().anyMatch(e -> row.about(state).covers(s, e)));
        if (!reached) {
          unreached.add(state + " | " + row.event());
        }
      }
    }
    return unreached;
  }

  @Test
  void everyClause_exists() throws IOException {
    String clauses = Files.readString(Path.of("../../spec/protocol/tunnel.md"));
    for (Row row : Stream.concat(SESSION.stream(), STREAM.stream()).toList()) {
      for (String clause : row.clauses().split(" ", -1)) {
        assertThat(clauses).contains("**" + clause + "**");
      }
    }
  }

  @Test
  void everyState_andEveryEvent_isTried() {
    Set<Class<?>> states = new HashSet<>();
    SessionCell.SITUATIONS
        .keySet()
        .forEach(s -> states.add(SessionCell.reach(Role.CLIENT, s).session.state().getClass()));
    assertThat(states).containsExactlyInAnyOrder(YamuxState.class.getPermittedSubclasses());
    assertThat(StreamCell.SITUATIONS.keySet()).containsExactlyInAnyOrder(StreamState.values());

    Set<Class<?>> events = new HashSet<>();
    events.addAll(tried(SessionCell.STIMULI, SessionCell.reach(Role.CLIENT, "Running")));
    events.addAll(tried(StreamCell.STIMULI, StreamCell.reach(Role.CLIENT, StreamState.OPEN)));
    assertThat(events).containsExactlyInAnyOrderElementsOf(leaves(YamuxEvent.class));
  }

  private static <D> Set<Class<?>> tried(Map<String, Function<D, YamuxEvent>> stimuli, D driver) {
    return stimuli.values().stream()
        .map(s -> s.apply(driver).getClass())
        .collect(Collectors.toSet());
  }

  private static List<Class<?>> leaves(Class<?> sealed) {
    return Stream.of(sealed.getPermittedSubclasses())
        .flatMap(type -> type.isSealed() ? leaves(type).stream() : Stream.of(type))
        .distinct()
        .collect(Collectors.toList());
  }

  @Test
  void diagrams_showTheTables() {
    Map<String, String> situations = new LinkedHashMap<>();
    for (String situation : SessionCell.SITUATIONS.keySet()) {
      YamuxState state = SessionCell.reach(Role.CLIENT, situation).session.state();
      situations.put(situation, SessionCell.name(state));
    }
    new StateDiagram(SESSION, situations, SessionCell.STIMULI.keySet(), "Ended")
        .check(Path.of("yamux-session.mmd"), YamuxTableTest.class);

    Map<String, String> states = new LinkedHashMap<>();
    StreamCell.SITUATIONS.keySet().forEach(state -> states.put(state.name(), state.name()));
    new StateDiagram(STREAM, states, StreamCell.STIMULI.keySet(), "CLOSED")
        .check(Path.of("yamux-stream.mmd"), YamuxTableTest.class);
  }
}
