// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static langsmith.sandbox.protocol.StandardStream.STDERR;
import static langsmith.sandbox.protocol.StandardStream.STDOUT;
import static langsmith.sandbox.protocol.command.CommandStreamTester.attaching;
import static langsmith.sandbox.protocol.command.CommandStreamTester.running;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import langsmith.sandbox.protocol.ReconnectPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses R1 to R7, A1 to A4 and C1 to C5: from a lost connection to the next one. */
class CommandResumeTest {
  /** After a connection that worked. */
  private static final Duration EARLY = Duration.ofMillis(50);

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration SECOND = Duration.ofMillis(500);

  private final CommandStreamTester tester = running();

  @ParameterizedTest
  @ValueSource(ints = {1000, 1005, 1006, 1008, 1011, 1012, 1013, 4000})
  void connectionIsLost_isNoEndAndComesBackAfterADelay(int code) {
    tester.lost(1, code).assertNoEffects().assertTimer(EARLY);
    assertThat(tester.takeNotice(Notice.Lost.class).failure())
        .isEqualTo(new LinkFailure.Closed(code, ""));
    assertThat(tester.takeNotice(Notice.Retrying.class).attempt()).isEqualTo(1);
    tester.timerFires().takeOpenConnection(2);
    tester.opened(2).takeSend(Frames.reconnect(0, 0));
    tester.receives(Frames.started());
    assertThat(tester.takeNotice(Notice.Reattached.class).attempts()).isEqualTo(1);
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void offsetsAreBytesOfEachStream() {
    tester.receives(Frames.stdout(0, "h\u00e9llo"), Frames.stderr(0, "\ud83d\ude00"));
    tester.receives(Frames.stdout(6, "!"));
    tester.takeStdout(0, "h\u00e9llo").takeOutput(STDERR, 0, "\ud83d\ude00").takeStdout(6, "!");
    tester.reattaches(1, 7, 4).assertNoEffectsAndNoTimers();
  }

  @Test
  void lateFrameOfADeadConnection_isIgnored() {
    tester.reattaches(1, 0, 0);
    tester.receivesOn(1, Frames.stdout(0, "late")).receivesOn(1, Frames.exit(0)).lost(1, 1006);
    tester.opened(1).assertNoEffectsAndNoTimers();
    tester.receives(Frames.stdout(0, "new")).takeStdout(0, "new").assertNoEffectsAndNoTimers();
  }

  @Test
  void openedTwice_sendsNothingTwice() {
    tester.opened(1).notOpened(1, Frames.notConnected()).assertNoEffectsAndNoTimers();
  }

  @Test
  void frameBeforeTheUpgrade_isIgnored() {
    tester.lost(1, 1006).timerFires().takeOpenConnection(2);
    tester.receives(Frames.stdout(0, "x"), Frames.exit(0)).assertNoEffectsAndNoTimers();
  }

  @Test
  void staleTimer_isIgnored() {
    tester.lost(1, 1006).tell(new Event.TimerFired(1)).tell(new Event.TimerFired(0));
    tester.assertNoEffects().assertTimer(EARLY);
  }

  @Test
  void serverGoesAway_comesBackAtOnce() {
    tester.lost(1, 1001).assertNoTimer().takeOpenConnection(2);
    tester.opened(2).takeSend(Frames.reconnect(0, 0));
  }

  @Test
  void serverGoesAwayAgainWithoutProgress_backsOff() {
    tester.lost(1, 1001).takeOpenConnection(2);
    tester.opened(2).lost(2, 1001).assertTimer(SECOND);
    tester.timerFires().opened(3).lost(3, 1001).assertTimer(Duration.ofSeconds(1));
  }

  @Test
  void serverGoesAwayAgainAfterOutput_comesBackAtOnce() {
    tester.lost(1, 1001).opened(2).receives(Frames.stdout(0, "x")).takeAll();
    tester.lost(2, 1001).assertNoTimer().takeOpenConnection(3);
  }

  @Test
  void noProgress_failsWhenTheAttemptsAreSpent() {
    CommandStreamTester impatient = running(Frames.execute(), attempts(2));
    impatient.receives(Frames.stdout(0, "abc")).takeAll();
    impatient.reattaches(1, 3, 0).assertNoTimer();
    impatient.reattaches(2, 3, 0).lost(3, 1011);
    LinkFailure last = new LinkFailure.Closed(1011, "");
    impatient.takeFinish(new Outcome.LinkLost(2, last)).assertNoEffectsAndNoTimers();
    assertThat(impatient.machine().offset(STDOUT)).isEqualTo(3);
  }

  @Test
  void refusedForNow_isOneFailedAttempt() {
    CommandStreamTester impatient = running(Frames.execute(), attempts(2));
    impatient.lost(1, 1006).timerFires().takeOpenConnection(2);
    impatient.refused(2, 503).assertNoEffects().assertTimer(SECOND).timerFires();
    impatient.takeOpenConnection(3);
    impatient.refused(3, 429).takeFinish(new Outcome.LinkLost(2, Frames.refusal(429)));
    impatient.assertNoEffectsAndNoTimers();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 505})
  void refusedForGood_endsAtOnce(int status) {
    tester.lost(1, 1006).timerFires().takeOpenConnection(2);
    tester.refused(2, status).takeFinish(new Outcome.Rejected(true, Frames.refusal(status)));
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void retryAfter_isTheLeastDelay() {
    tester.lost(1, 1006).timerFires().takeOpenConnection(2);
    tester.refused(2, 503, Duration.ofSeconds(20)).assertTimer(Duration.ofSeconds(20));
  }

  @Test
  void retryAfterExceedsTheDeadline_endsAtOnce() {
    tester.lost(1, 1006).timerFires().takeOpenConnection(2);
    tester.refused(2, 503, Duration.ofMinutes(2));
    assertThat(tester.takeFinish()).isInstanceOf(Outcome.LinkLost.class);
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void neverReconnect_firstLossIsFinal() {
    CommandPolicy never = CommandPolicy.standard().withReconnect(ReconnectPolicy.never());
    running(Frames.execute(), never)
        .lost(1, 1001)
        .takeFinish(new Outcome.LinkLost(0, new LinkFailure.Closed(1001, "")))
        .assertNoEffectsAndNoTimers();
  }

  @Test
  void output_refillsAttemptsAndDelay() {
    CommandStreamTester impatient = running(Frames.execute(), attempts(2));
    for (int connection = 1; connection < 20; connection++) {
      impatient.lost(connection, 1006).assertTimer(EARLY).timerFires().opened(connection + 1);
      impatient.receives(Frames.stdout(connection - 1, "x")).takeAll();
    }
    impatient.assertNoEffectsAndNoTimers();
  }

  @Test
  void acknowledgement_refillsAttempts() {
    CommandStreamTester impatient = running(Frames.execute(), attempts(2));
    for (int connection = 1; connection < 20; connection++) {
      impatient.reattaches(connection, 0, 0).receives(Frames.started());
    }
    impatient.assertNoEffectsAndNoTimers();
    assertThat(impatient.machine().state()).isInstanceOf(State.Streaming.class);
  }

  @Test
  void acknowledgedAndClosedAgainAndAgain_delaysGrowAllTheSame() {
    for (int millis : new int[] {50, 500, 1000, 2000, 4000, 4000}) {
      int connection = tester.machine().state().currentConnection();
      tester.lost(connection, 1006).assertTimer(Duration.ofMillis(millis)).timerFires();
      tester.opened(connection + 1).receives(Frames.started());
    }
  }

  @Test
  void acknowledgedAndClosedForEver_endsAsLost() {
    CommandStreamTester impatient = running(Frames.execute(), attempts(2));
    for (int connection = 1; connection <= 20; connection++) {
      impatient.reattaches(connection, 0, 0).receives(Frames.started());
    }
    impatient.lost(21, 1000);
    impatient.takeNotice(Notice.Lost.class);
    assertThat(impatient.takeFinish()).isInstanceOf(Outcome.LinkLost.class);
    impatient.assertNoEffectsAndNoTimers();
  }

  @Test
  void acknowledgedAndClosedWithoutAnyDelay_endsAsLost() {
    ReconnectPolicy eager =
        ReconnectPolicy.standard().withMaxAttempts(1).withDelays(Duration.ZERO, Duration.ZERO);
    CommandStreamTester tester =
        running(Frames.execute(), CommandPolicy.standard().withReconnect(eager));
    for (int connection = 1; connection <= 10; connection++) {
      tester.lost(connection, 1000).opened(connection + 1).receives(Frames.started());
    }
    tester.takeAll();
    tester.lost(11, 1000).takeNotice(Notice.Lost.class);
    assertThat(tester.takeFinish()).isInstanceOf(Outcome.LinkLost.class);
  }

  @Test
  void acknowledgedAndStandingForAWhile_isNeverGivenUp() {
    CommandStreamTester patient = running(Frames.execute(), attempts(2));
    for (int connection = 1; connection < 60; connection++) {
      patient.passes(Duration.ofSeconds(8)).reattaches(connection, 0, 0).receives(Frames.started());
    }
    assertThat(patient.machine().state()).isInstanceOf(State.Streaming.class);
  }

  @Test
  void attachmentStoodForAWhile_delayStartsAgain() {
    tester.reattaches(1, 0, 0).receives(Frames.started()).passes(Duration.ofSeconds(8));
    tester.lost(2, 1006).assertTimer(EARLY);
  }

  @Test
  void foreignAcknowledgement_refillsNothing() {
    CommandStreamTester impatient = running(Frames.execute(), attempts(1));
    impatient.reattaches(1, 0, 0).receives(Frames.started("another"));
    impatient.takeNotice(Notice.Lost.class);
    impatient.takeNotice(Notice.Retrying.class);
    assertThat(impatient.machine().commandId()).isEqualTo(Frames.ID);
    impatient.lost(2, 1006);
    assertThat(impatient.takeFinish()).isInstanceOf(Outcome.LinkLost.class);
  }

  @Test
  void foreignAcknowledgement_outputStillCounts() {
    tester.reattaches(1, 0, 0).receives(Frames.started("another"), Frames.stdout(0, "x"));
    tester.takeStdout(0, "x").lost(2, 1006).assertTimer(EARLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "empty", "old"})
  void frameThatBringsNothingNew_isNoProgress(String what) {
    CommandStreamTester impatient = running(Frames.execute(), attempts(1));
    impatient.receives(Frames.stdout(0, "abc")).takeAll();
    impatient.reattaches(1, 3, 0);
    impatient.receives(
        switch (what) {
          case "unknown" -> Frames.unknown();
          case "empty" -> Frames.stdout(3, "");
          default -> Frames.stdout(1, "bc");
        });
    impatient.assertNoEffects().lost(2, 1006);
    assertThat(impatient.takeFinish()).isInstanceOf(Outcome.LinkLost.class);
  }

  @Test
  void serverThatDoesNotAcknowledge_outputConfirms() {
    tester.reattaches(1, 0, 0).receives(Frames.stdout(0, "x")).takeStdout(0, "x");
    tester.takeNotice(Notice.Lost.class);
    tester.takeNotice(Notice.Retrying.class);
    assertThat(tester.takeNotice(Notice.Reattached.class).attempts()).isEqualTo(1);
    tester.receives(Frames.exit(0)).takeClose(2, 1000);
    tester.takeFinish(new Outcome.Exited(0, false)).assertNoEffectsAndNoTimers();
  }

  @Test
  void acknowledgement_isNotDeliveredAndLeavesOffsetsAlone() {
    tester.receives(Frames.stdout(0, "abc")).takeAll();
    tester.reattaches(1, 3, 0).receives(Frames.started()).assertNoEffects();
    tester.reattaches(2, 3, 0);
  }

  @Test
  void deadlineWithoutAttachment_endsBeforeTheAttemptsAreSpent() {
    tester.lost(1, 1006).timerFires().takeOpenConnection(2);
    tester.passes(Duration.ofSeconds(119)).notOpened(2, Frames.notConnected()).timerFires();
    tester.takeOpenConnection(3);
    tester.passes(Duration.ofSeconds(1)).notOpened(3, Frames.notConnected());
    tester.takeFinish(new Outcome.LinkLost(2, Frames.notConnected())).assertNoEffectsAndNoTimers();
  }

  @Test
  void silentCommandWithoutAcknowledgements_survivesItsAttemptsHoweverLongTheyStand() {
    CommandStreamTester patient = running(Frames.execute(), attempts(5));
    for (int connection = 1; connection <= 5; connection++) {
      patient.passes(Duration.ofMinutes(10)).reattaches(connection, 0, 0);
    }
    patient.assertNoTimer().passes(Duration.ofMinutes(10)).lost(6, 1006);
    patient.takeFinish(new Outcome.LinkLost(5, new LinkFailure.Closed(1006, "")));
    patient.assertNoEffectsAndNoTimers();
  }

  @Test
  void attach_sendsReconnectWithTheGivenOffsets() {
    CommandStreamTester attaching = attaching(900, 10, CommandPolicy.standard()).begin();
    assertThat(attaching.takeOpenConnection(1)).isEqualTo(Duration.ofSeconds(30));
    attaching.opened(1).takeSend(Frames.reconnect(900, 10));
    attaching.receives(Frames.started(), Frames.stdout(900, "tail")).takeStdout(900, "tail");
    assertThat(attaching.takeNotice(Notice.Reattached.class).pid()).isEqualTo(Frames.PID);
    attaching.assertNoEffectsAndNoTimers();
  }

  @Test
  void attachmentThatShowedNothing_isReplacedAfterAFullDelay() {
    CommandStreamTester attaching = attaching(0, 0, CommandPolicy.standard()).begin();
    attaching.takeOpenConnection(1);
    attaching.opened(1).takeSend(Frames.reconnect(0, 0));
    attaching.lost(1, 1006).assertTimer(FIRST);
  }

  @Test
  void endpointThatIsGone_isAskedEarlyOnlyOnce() {
    tester.receives(Frames.stdout(0, "x")).takeAll();
    tester.lost(1, 1006).assertTimer(EARLY).timerFires();
    for (int attempt = 0; attempt < 4; attempt++) {
      tester.takeOpenConnection(attempt + 2);
      tester.notOpened(attempt + 2, Frames.notConnected());
      tester.assertTimer(SECOND.multipliedBy(1L << attempt)).timerFires();
    }
  }

  @Test
  void attach_failsLikeAReattachment() {
    CommandStreamTester attaching = attaching(0, 0, attempts(1)).begin();
    attaching.takeOpenConnection(1);
    attaching.notOpened(1, Frames.notConnected()).assertTimer(FIRST).timerFires();
    attaching.takeOpenConnection(2);
    attaching.notOpened(2, Frames.notConnected());
    attaching.takeFinish(new Outcome.LinkLost(1, Frames.notConnected()));
    attaching.assertNoEffectsAndNoTimers();
  }

  @Test
  void acknowledgementWithProcess_suppliesIt() {
    CommandStreamTester attaching = attaching(0, 0, CommandPolicy.standard()).begin().opened(1);
    attaching.receives(new ServerMessage.Started(Frames.ID, null));
    assertThat(attaching.takeNotice(Notice.Reattached.class).pid()).isNull();
    attaching.takeAll();
    attaching.reconnect().opened(2).receives(Frames.started());
    assertThat(attaching.takeNotice(Notice.Reattached.class).pid()).isEqualTo(Frames.PID);
    attaching.reconnect().opened(3).receives(new ServerMessage.Started(Frames.ID, null));
    assertThat(attaching.takeNotice(Notice.Reattached.class).pid()).isEqualTo(Frames.PID);
  }

  static CommandPolicy attempts(int maxAttempts) {
    return CommandPolicy.standard()
        .withReconnect(ReconnectPolicy.standard().withMaxAttempts(maxAttempts));
  }
}
