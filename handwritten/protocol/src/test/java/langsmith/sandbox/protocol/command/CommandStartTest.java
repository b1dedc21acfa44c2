// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static langsmith.sandbox.protocol.command.CommandStreamTester.running;
import static langsmith.sandbox.protocol.command.CommandStreamTester.starting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses S1 to S9 and H3 to H5: from the first connection to {@code started}. */
class CommandStartTest {
  private final CommandStreamTester tester = starting();

  @Test
  void begin_opensOneConnectionAndSendsExecuteFirst() {
    tester.begin();
    assertThat(tester.takeOpenConnection(1)).isEqualTo(Duration.ofSeconds(30));
    tester.assertNoEffectsAndNoTimers();
    tester.opened(1).takeSend(Frames.execute());
    tester.assertNoEffects().assertTimer(Duration.ofSeconds(30));
  }

  @Test
  void started_tellsIdAndProcess() {
    running();
    tester.begin().opened(1).receives(Frames.started());
    assertThat(tester.takeNotice(Notice.CommandStarted.class))
        .isEqualTo(new Notice.CommandStarted(Frames.ID, Frames.PID));
    assertThat(tester.machine().state()).isInstanceOf(State.Streaming.class);
    tester.assertNoTimer();
  }

  @Test
  void serverNamesTheCommandItself_itsNameIsUsedFromThenOn() {
    tester.begin().opened(1).receives(Frames.started("theirs"));
    assertThat(tester.machine().commandId()).isEqualTo("theirs");
    tester.takeAll();
    tester.lost(1, 1006).timerFires().opened(2).takeOpenConnection(2);
    tester.takeSend(Frames.reconnect("theirs", 0, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 1005, 1006, 1011, 1012, 1013, 4000})
  void closedBeforeStarted_isRetriedWithTheSameId(int code) {
    tester.begin().opened(1).takeAll();
    tester.lost(1, code).assertNoEffects().assertTimer(Duration.ofMillis(250));
    assertThat(tester.takeNotice(Notice.Retrying.class).attempt()).isEqualTo(1);
    tester.timerFires().takeOpenConnection(2);
    tester.opened(2).takeSend(Frames.execute());
    tester.receives(Frames.started(), Frames.stdout(0, "from the beginning"));
    tester.takeStdout(0, "from the beginning").assertNoEffectsAndNoTimers();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void refusedForNow_isRetried(int status) {
    tester.begin().takeOpenConnection(1);
    tester.refused(1, status).assertNoEffects().timerFires().takeOpenConnection(2);
    tester.opened(2).takeSend(Frames.execute());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 301, 400, 401, 403, 404, 408, 409, 418, 501, 505})
  void refusedForGood_endsAtOnce(int status) {
    tester.begin().takeOpenConnection(1);
    tester.refused(1, status);
    tester.takeFinish(new Outcome.Rejected(false, Frames.refusal(status)));
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void refusedForGoodAfterExecuteWasSent_saysThatItMayRun() {
    tester.begin().opened(1).lost(1, 1006).timerFires().takeAll();
    tester.refused(2, 401).takeFinish(new Outcome.Rejected(true, Frames.refusal(401)));
    tester.kill(7).takeSettle(7, Settlement.NOT_SENT).assertNoEffectsAndNoTimers();
  }

  @Test
  void killAfterTheStartWasRefusedForGood_hasNothingToDo() {
    tester.begin().refused(1, 404).takeAll();
    tester.kill(7).takeSettle(7, Settlement.DONE).assertNoEffectsAndNoTimers();
  }

  @Test
  void cannotConnect_isRetried() {
    tester.begin().takeOpenConnection(1);
    tester.notOpened(1, Frames.notConnected()).assertNoEffects().timerFires();
    tester.takeOpenConnection(2);
  }

  @Test
  void certificateIsNotTrusted_endsAtOnce() {
    LinkFailure untrusted = new LinkFailure.NotConnected("not trusted", false, null);
    tester.begin().takeOpenConnection(1);
    Outcome.NeverStarted outcome =
        (Outcome.NeverStarted) tester.notOpened(1, untrusted).takeFinish();
    assertThat(outcome.mayRun()).isFalse();
    assertThat(outcome.last()).isEqualTo(untrusted);
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void retryAfter_isTheLeastDelay() {
    tester.begin().takeOpenConnection(1);
    tester.refused(1, 429, Duration.ofSeconds(3)).assertTimer(Duration.ofSeconds(3));
    tester.timerFires().takeOpenConnection(2);
    tester.refused(2, 503, Duration.ofMillis(1)).assertTimer(Duration.ofMillis(500));
  }

  @Test
  void retryAfterExceedsTheBudget_failsAtOnce() {
    tester.begin().passes(Duration.ofSeconds(61)).takeOpenConnection(1);
    tester.refused(1, 429, Duration.ofMinutes(1));
    assertThat(tester.takeFinish()).isInstanceOf(Outcome.NeverStarted.class);
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void delaysGrowToEightSeconds() {
    tester.begin();
    for (int millis : new int[] {250, 500, 1000, 2000, 4000, 4000, 4000}) {
      int connection = tester.machine().state().currentConnection();
      tester.notOpened(connection, Frames.notConnected()).assertTimer(Duration.ofMillis(millis));
      tester.timerFires();
    }
  }

  @Test
  void startedDoesNotCome_connectionIsClosedAndExecuteSentAgain() {
    tester.begin().opened(1).takeAll();
    tester.timerFires().takeClose(1, 1000).assertNoEffects().assertTimer(Duration.ofMillis(250));
    assertThat(tester.takeNotice(Notice.Retrying.class).failure())
        .isEqualTo(new LinkFailure.NotStarted(Duration.ofSeconds(30)));
    tester.timerFires().takeOpenConnection(2);
    tester.opened(2).takeSend(Frames.execute());
  }

  @Test
  void budgetRunsLow_openingAndStartedGetWhatIsLeft() {
    tester.begin().takeOpenConnection(1);
    tester.passes(Duration.ofSeconds(99)).notOpened(1, Frames.notConnected()).timerFires();
    assertThat(tester.takeOpenConnection(2)).isEqualTo(Duration.ofMillis(20_750));
    tester.passes(Duration.ofMillis(750)).opened(2).assertTimer(Duration.ofSeconds(20));
  }

  @Test
  void budgetIsSpent_failsWithTheLastCauseAndSaysThatItMayRun() {
    tester.begin().opened(1).takeAll();
    tester.passes(Duration.ofSeconds(1)).lost(1, 1006).timerFires().takeOpenConnection(2);
    tester.passes(Duration.ofSeconds(119)).notOpened(2, Frames.notConnected());
    Outcome.NeverStarted outcome = (Outcome.NeverStarted) tester.takeFinish();
    assertThat(outcome.mayRun()).isTrue();
    assertThat(outcome.attempts()).isEqualTo(2);
    assertThat(outcome.last()).isEqualTo(Frames.notConnected());
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void timerFiresAfterTheBudget_beginsNoAttempt() {
    tester.begin().takeOpenConnection(1);
    tester.notOpened(1, Frames.notConnected()).passes(Duration.ofHours(8)).timerFires();
    Outcome.NeverStarted outcome = (Outcome.NeverStarted) tester.takeFinish();
    assertThat(outcome.attempts()).isEqualTo(1);
    assertThat(outcome.last()).isEqualTo(Frames.notConnected());
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void openedAfterTheBudget_doesNotStartTheCommand() {
    tester.begin().takeOpenConnection(1);
    tester.passes(Duration.ofMinutes(2)).opened(1).takeClose(1, 1000);
    assertThat(((Outcome.NeverStarted) tester.takeFinish()).mayRun()).isFalse();
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void startedDeadlineWasCutByTheBudget_saysHowLongItWaited() {
    tester.begin().passes(Duration.ofSeconds(110)).opened(1).timerFires().takeAll();
    assertThat(tester.machine().state())
        .isEqualTo(
            new State.Ended(
                new Outcome.NeverStarted(
                    true,
                    1,
                    "the limit for retrying is reached",
                    new LinkFailure.NotStarted(Duration.ofSeconds(10)))));
  }

  @Test
  void executeWasNeverSent_doesNotRun() {
    tester.begin().passes(Duration.ofMinutes(2)).takeOpenConnection(1);
    tester.notOpened(1, Frames.notConnected());
    assertThat(((Outcome.NeverStarted) tester.takeFinish()).mayRun()).isFalse();
  }

  @Test
  void attemptsAreBoundedByTimeOnly() {
    tester.begin();
    for (int connection = 1; connection <= 12; connection++) {
      tester.takeOpenConnection(connection);
      tester.notOpened(connection, Frames.notConnected()).timerFires();
    }
    tester.takeOpenConnection(13);
  }

  @Test
  void executeWithoutId_isRefused() {
    ExecuteFrame nameless = ExecuteFrame.builder().command("true").build();
    assertThatThrownBy(() -> starting(nameless, CommandPolicy.standard()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("command_id");
  }
}
