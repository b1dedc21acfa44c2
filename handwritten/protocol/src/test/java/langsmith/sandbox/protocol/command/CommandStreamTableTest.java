// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import langsmith.sandbox.protocol.TransitionTable;
import langsmith.sandbox.protocol.TransitionTable.Row;
import langsmith.sandbox.protocol.command.Situation.Driver;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the machine against the table in the documentation of the package, cell by cell. */
class CommandStreamTableTest {

  /** The tables, and the situations that each is about. */
  private enum Machine {
    OVER_WEB_SOCKETS(0),
    OVER_EVENTS(1);

    private final int number;

    Machine(int number) {
      this.number = number;
    }

    List<Row> table() {
      return TransitionTable.read("command", number);
    }

    List<Situation> situations() {
      return this == OVER_EVENTS ? Situation.OVER_EVENTS : Situation.ALL;
    }
  }

  @TestFactory
  Stream<DynamicTest> everyEventInEveryState_doesWhatTheTableSays() {
    return cells(Machine.OVER_WEB_SOCKETS);
  }

  @TestFactory
  Stream<DynamicTest> everyEventInEveryStateOverEvents_doesWhatTheTableSays() {
    return cells(Machine.OVER_EVENTS);
  }

  private static Stream<DynamicTest> cells(Machine machine) {
    List<Row> table = machine.table();
    return machine.situations().stream()
        .flatMap(
            situation ->
                Stimulus.ALL.stream()
                    .map(
                        stimulus ->
                            dynamicTest(
                                situation.name() + " | " + stimulus.name(),
                                () -> checkCell(table, situation, stimulus))));
  }

  private static void checkCell(List<Row> table, Situation situation, Stimulus stimulus) {
    List<Row> rows =
        table.stream().filter(row -> row.covers(situation.name(), stimulus.name())).toList();
    assertThat(rows).as("rows of this cell").hasSizeLessThanOrEqualTo(1);

    Driver driver = stimulus.reach(situation);
    State before = driver.machine.state();
    assertThat(situation.name()).startsWith(Situation.name(before));
    List<Effect> effects = driver.tell(stimulus.event().apply(driver));
    State after = driver.machine.state();

    if (rows.isEmpty()) {
      assertThat(effects).as("effects of a cell without a row").isEmpty();
      assertThat(after).as("state after a cell without a row").isEqualTo(before);
      return;
    }
    Row row = rows.get(0);
    assertThat(Stimulus.describe(effects)).isEqualTo(row.effects());
    String next = row.next().equals("=") ? Situation.name(before) : row.next();
    assertThat(Situation.name(after)).isEqualTo(next);
    checkTimers(before, stimulus.event().apply(driver), effects, after);
  }

  /** What the table leaves out: a timer is cancelled when its state is left. */
  private static void checkTimers(State before, Event event, List<Effect> effects, State after) {
    boolean left = before.armedTimer() != 0 && before.armedTimer() != after.armedTimer();
    boolean cancelled = effects.contains(new Effect.CancelTimer(before.armedTimer()));
    assertThat(cancelled).isEqualTo(left && !(event instanceof Event.TimerFired));
  }

  @ParameterizedTest
  @EnumSource
  void everyRow_isReached(Machine machine) {
    List<String> unreached = new ArrayList<>();
    for (Row row : machine.table()) {
      for (String state : row.states()) {
        Row single = row.about(state);
        if (machine.situations().stream().noneMatch(situation -> isReached(single, situation))) {
          unreached.add(state + " | " + row.event());
        }
      }
    }
    assertThat(unreached).as("rows that no event reaches in any state").isEmpty();
  }

  private static boolean isReached(Row row, Situation situation) {
    return Stimulus.ALL.stream()
        .anyMatch(stimulus -> row.covers(situation.name(), stimulus.name()));
  }

  @ParameterizedTest
  @EnumSource
  void everyClause_exists(Machine machine) throws IOException {
    Path pages = Path.of("../../spec/protocol");
    String clauses =
        Files.readString(pages.resolve("command-stream.md"))
            + Files.readString(pages.resolve("event-stream.md"));
    for (Row row : machine.table()) {
      for (String clause : row.clauses().split(" ", -1)) {
        assertThat(clauses).contains("**" + clause + "**");
      }
    }
  }

  @Test
  void everyState_andEveryEvent_isTried() {
    Set<Class<?>> states = new HashSet<>();
    Situation.ALL.forEach(s -> states.add(s.reach(false, false).machine.state().getClass()));
    assertThat(states).containsExactlyInAnyOrder(State.class.getPermittedSubclasses());

    Set<Class<?>> events = new HashSet<>();
    Set<Class<?>> messages = new HashSet<>();
    for (Stimulus stimulus : Stimulus.ALL) {
      Event event = stimulus.event().apply(Situation.ALL.get(0).reach(false, false));
      events.add(event.getClass());
      if (event instanceof Event.Received e) {
        messages.add(e.message().getClass());
      }
    }
    assertThat(events).containsExactlyInAnyOrderElementsOf(leaves(Event.class));
    assertThat(messages).containsExactlyInAnyOrder(ServerMessage.class.getPermittedSubclasses());
  }

  private static List<Class<?>> leaves(Class<?> sealed) {
    List<Class<?>> leaves = new ArrayList<>();
    for (Class<?> type : sealed.getPermittedSubclasses()) {
      if (type.isSealed()) {
        leaves.addAll(leaves(type));
      } else {
        leaves.add(type);
      }
    }
    return leaves;
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotCurrent_changesNothingAnywhere(Machine machine) {
    for (Situation situation : machine.situations()) {
      for (int number : new int[] {0, 99}) {
        for (Event event : notCurrent(number)) {
          Driver driver = situation.reach(false, false);
          State before = driver.machine.state();
          assertThat(driver.tell(event)).as("%s | %s", situation.name(), event).isEmpty();
          assertThat(driver.machine.state()).isEqualTo(before);
        }
      }
    }
  }

  private static List<Event> notCurrent(int number) {
    return List.of(
        new Event.Opened(number),
        new Event.NotOpened(number, Frames.notConnected()),
        new Event.Received(number, Frames.started()),
        new Event.Received(number, Frames.stdout(3, "x")),
        new Event.Received(number, Frames.exit(0)),
        new Event.Written(number, -1),
        new Event.ConnectionLost(number, 1006, ""),
        new Event.TimerFired(number));
  }
}
