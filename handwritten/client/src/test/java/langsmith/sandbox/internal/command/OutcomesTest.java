// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.error.CommandException;
import langsmith.sandbox.error.CommandFailedException;
import langsmith.sandbox.error.CommandKilledException;
import langsmith.sandbox.error.CommandNeverStartedException;
import langsmith.sandbox.error.CommandNotFoundException;
import langsmith.sandbox.error.CommandProtocolException;
import langsmith.sandbox.error.CommandRejectedException;
import langsmith.sandbox.error.CommandTimeoutException;
import langsmith.sandbox.error.LinkLostException;
import langsmith.sandbox.output.CapturedOutput;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.LinkFailure;
import langsmith.sandbox.protocol.command.Outcome;
import langsmith.sandbox.protocol.command.Utf8Chunk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One row per way in which a command can end. */
class OutcomesTest {
  private static final LinkFailure UNREACHABLE =
      new LinkFailure.NotConnected("no route to the host", true, new IOException("no route"));
  private static final OutputGap GAP = new OutputGap(StandardStream.STDOUT, 105, 110);

  static Stream<Row> rows() {
    return Stream.of(
        row(new Outcome.TimedOut("after 60s"), CommandTimeoutException.class)
            .says("timed out", "after 60s", "Command.timeout"),
        row(new Outcome.Expired("gone"), CommandNotFoundException.class)
            .says("no longer kept", "gone", "Command.ttl"),
        row(new Outcome.NotFound("never heard of it"), CommandNotFoundException.class)
            .says("not known", "never heard of it", "check the id"),
        row(new Outcome.Failed("SpawnError", "no shell"), CommandFailedException.class)
            .says("SpawnError", "no shell", "check its shell"),
        row(new Outcome.KillUnconfirmed("no exit within 10s"), CommandKilledException.class)
            .says("not seen", "no exit within 10s", "attach"),
        row(
                new Outcome.NeverStarted(false, 3, "the limit is reached", UNREACHABLE),
                CommandNeverStartedException.class)
            .says("was not started", "no route to the host", "the limit is reached", "start it"),
        row(
                new Outcome.NeverStarted(true, 6, "the limit is reached", UNREACHABLE),
                CommandNeverStartedException.class)
            .says("may have started", "6 attempts", "no route to the host", "before starting"),
        row(
                new Outcome.NeverStarted(false, 0, "killed before it started", null),
                CommandNeverStartedException.class)
            .says("was not started", "killed before it started"),
        row(
                new Outcome.Rejected(
                    false, new LinkFailure.Refused(401, "who?", null, "e-1", Duration.ZERO)),
                CommandRejectedException.class)
            .says("was not started", "status 401", "who?", "e-1", "API key"),
        row(
                new Outcome.Rejected(true, new LinkFailure.Refused(403, "", null, null, null)),
                CommandRejectedException.class)
            .says("may be running", "status 403", "a key that may"),
        row(
                new Outcome.Rejected(true, new LinkFailure.Refused(404, "", null, null, null)),
                CommandRejectedException.class)
            .says("status 404", "still exists"),
        row(
                new Outcome.Rejected(true, new LinkFailure.Refused(505, "", null, null, null)),
                CommandRejectedException.class)
            .says("status 505", "will fail again"),
        row(new Outcome.LinkLost(10, UNREACHABLE), LinkLostException.class)
            .says("may still run", "10 re-attachments", "no route to the host", "113 and 0"),
        row(
                new Outcome.ProtocolViolation("O2", "an overlap inside a character"),
                CommandProtocolException.class)
            .says("clause O2", "an overlap inside a character", "attach"),
        row(new Outcome.Detached(), CommandDetachedException.class)
            .says("may still run", "closed", "attach"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyEnd_isItsOwnExceptionWithWhatHasArrived(Row row) {
    CapturedOutput output = partialOutput();

    CommandException exception = new Outcomes("build-box", "c-1").exception(row.outcome, output);

    assertThat(exception).isExactlyInstanceOf(row.type);
    assertThat(exception).hasMessageContainingAll("c-1", "'build-box'");
    assertThat(exception).hasMessageContainingAll(row.texts.toArray(String[]::new));
    assertThat(exception.commandId()).isEqualTo("c-1");
    assertThat(exception.output()).isSameAs(output);
    assertThat(exception.output().stdout().text()).isEqualTo("first" + "end");
    assertThat(exception.output().stdout().startOffset()).isEqualTo(100);
    assertThat(exception.output().stdout().endOffset()).isEqualTo(113);
    assertThat(exception.output().gaps()).containsExactly(GAP);
    assertThat(exception.retryable()).isFalse();
  }

  @Test
  void table_hasARowForEveryEndWithoutAnExitCode() {
    Set<Class<?>> withRow = rows().map(row -> row.outcome.getClass()).collect(Collectors.toSet());
    Set<Class<?>> all = Set.of(Outcome.class.getPermittedSubclasses());

    assertThat(withRow)
        .containsExactlyInAnyOrderElementsOf(
            all.stream().filter(type -> type != Outcome.Exited.class).toList());
  }

  @Test
  void everyEnd_canBeToldApart() {
    long kinds = rows().map(OutcomesTest::kind).distinct().count();

    assertThat(kinds).isEqualTo(Outcome.class.getPermittedSubclasses().length - 1);
  }

  private static String kind(Row row) {
    CommandException e = new Outcomes("b", "c").exception(row.outcome, CapturedOutput.empty());
    boolean expired = e instanceof CommandNotFoundException missing && missing.expired();
    return e.getClass().getSimpleName() + (expired ? " expired" : "");
  }

  @Test
  void details_areOnTheExceptionsThatHaveThem() {
    Outcomes outcomes = new Outcomes("b", "c");
    CapturedOutput none = CapturedOutput.empty();

    assertThat(outcomes.exception(new Outcome.LinkLost(10, UNREACHABLE), none))
        .hasCauseInstanceOf(IOException.class)
        .isInstanceOfSatisfying(
            LinkLostException.class, e -> assertThat(e.attempts()).isEqualTo(10));
    assertThat(outcomes.exception(new Outcome.LinkLost(0, UNREACHABLE), none))
        .hasMessageContaining(UNREACHABLE.describe())
        .hasMessageNotContaining("re-attachments");
    assertThat(
            outcomes.exception(
                new Outcome.Rejected(true, new LinkFailure.Refused(403, "", null, "e-2", null)),
                none))
        .isInstanceOfSatisfying(
            CommandRejectedException.class,
            e -> {
              assertThat(e.status()).isEqualTo(403);
              assertThat(e.errorId()).isEqualTo("e-2");
              assertThat(e.mayRun()).isTrue();
            });
    assertThat(outcomes.exception(new Outcome.NeverStarted(true, 1, "r", UNREACHABLE), none))
        .hasCauseInstanceOf(IOException.class)
        .isInstanceOfSatisfying(
            CommandNeverStartedException.class, e -> assertThat(e.mayRun()).isTrue());
    assertThat(outcomes.exception(new Outcome.ProtocolViolation("F1", "p"), none))
        .isInstanceOfSatisfying(
            CommandProtocolException.class, e -> assertThat(e.clause()).isEqualTo("F1"));
    assertThat(outcomes.exception(new Outcome.Failed("Oops", "m"), none))
        .isInstanceOfSatisfying(
            CommandFailedException.class, e -> assertThat(e.errorType()).isEqualTo("Oops"));
  }

  private static CapturedOutput partialOutput() {
    MemoryCapture stdout = new MemoryCapture(100, 1000, new CaptureBudget(Long.MAX_VALUE), false);
    stdout.add(Utf8Chunk.of("first"), 105);
    stdout.gap(GAP);
    stdout.add(Utf8Chunk.of("end"), 113);
    return new CapturedOutput(
        stdout.snapshot(),
        new MemoryCapture(0, 1000, new CaptureBudget(Long.MAX_VALUE), false).snapshot());
  }

  private static Row row(Outcome outcome, Class<? extends CommandException> type) {
    return new Row(outcome, type, List.of());
  }

  record Row(Outcome outcome, Class<? extends CommandException> type, List<String> texts) {
    Row says(String... expected) {
      return new Row(outcome, type, List.of(expected));
    }

    @Override
    public String toString() {
      return outcome.getClass().getSimpleName() + " " + texts;
    }
  }
}
