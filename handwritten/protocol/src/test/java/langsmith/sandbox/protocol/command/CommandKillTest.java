// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static langsmith.sandbox.protocol.command.CommandStreamTester.attaching;
import static langsmith.sandbox.protocol.command.CommandStreamTester.running;
import static langsmith.sandbox.protocol.command.CommandStreamTester.starting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import org.junit.jupiter.api.Test;

/** Clauses K1 to K6: a kill reaches the command or is reported as not having done so. */
class CommandKillTest {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final CommandStreamTester tester = running();

  @Test
  void killOnALiveConnection_readsOnUntilTheExitCode() {
    long token = tester.kill(7).takeSend(Frames.kill());
    tester.assertNoEffects().assertTimer(GRACE);
    tester.written(1, token).takeSettle(7, Settlement.DONE).assertNoEffects();
    tester.receives(Frames.stdout(0, "last words")).takeStdout(0, "last words");
    tester.receives(Frames.exit(137)).takeClose(1, 1000);
    tester.takeFinish(new Outcome.Exited(137, true)).assertNoEffectsAndNoTimers();
  }

  @Test
  void noExitWithinTheGraceLimit_saysThatTheEffectIsUnknown() {
    tester.written(1, tester.kill(7).takeSend(Frames.kill())).takeSettle(7, Settlement.DONE);
    tester.timerFires().takeClose(1, 1000);
    assertThat(tester.takeFinish()).isInstanceOf(Outcome.KillUnconfirmed.class);
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void graceLimit_isNotExtendedByOutput() {
    tester.written(1, tester.kill(7).takeSend(Frames.kill())).takeSettle(7, Settlement.DONE);
    tester.receives(Frames.stdout(0, "x")).takeStdout(0, "x").assertTimer(GRACE);
  }

  @Test
  void lostAfterTheKillWasWritten_doesNotComeBack() {
    tester.written(1, tester.kill(7).takeSend(Frames.kill())).takeSettle(7, Settlement.DONE);
    tester.lost(1, 1006);
    assertThat(tester.takeFinish()).isInstanceOf(Outcome.KillUnconfirmed.class);
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void lostBeforeTheKillWasWritten_sendsItAgain() {
    tester.kill(7).takeSend(Frames.kill());
    tester.reattaches(1, 0, 0);
    long token = tester.takeSend(Frames.kill());
    tester.assertNoEffects().assertTimer(GRACE);
    tester.written(2, token).takeSettle(7, Settlement.DONE);
    tester.receives(Frames.started(), Frames.exit(137)).takeClose(2, 1000);
    tester.takeFinish(new Outcome.Exited(137, true)).assertNoEffectsAndNoTimers();
  }

  @Test
  void messageTooBigBeforeTheKillWasWritten_isNotRetried() {
    tester.kill(7).takeSend(Frames.kill());
    tester.lost(1, 1009).takeSettle(7, Settlement.UNKNOWN);
    assertThat(((Outcome.ProtocolViolation) tester.takeFinish()).clause()).isEqualTo("C4");
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void killWhileBackingOff_comesBackAtOnceAndSendsNothingElse() {
    tester.lost(1, 1006).input(1, "x").kill(7).assertNoTimer().takeOpenConnection(2);
    tester.opened(2).takeSend(Frames.reconnect(0, 0));
    tester.takeSend(Frames.kill());
    tester.assertNoEffects().receives(Frames.exit(137)).takeClose(2, 1000);
    tester.takeSettle(1, Settlement.NOT_SENT).takeSettle(7, Settlement.DONE);
    tester.takeFinish(new Outcome.Exited(137, true)).assertNoEffectsAndNoTimers();
  }

  @Test
  void killWhileReattaching_isSentRightAfterReconnect() {
    tester.lost(1, 1006).timerFires().takeOpenConnection(2);
    tester.kill(7).assertNoEffects().opened(2).takeSend(Frames.reconnect(0, 0));
    tester.takeSend(Frames.kill());
  }

  @Test
  void killCannotBeDelivered_saysSo() {
    CommandStreamTester impatient = running(Frames.execute(), CommandResumeTest.attempts(1));
    impatient.lost(1, 1006).kill(7).takeOpenConnection(2);
    impatient.notOpened(2, Frames.notConnected()).takeSettle(7, Settlement.NOT_SENT);
    impatient.takeFinish(new Outcome.LinkLost(1, Frames.notConnected()));
    impatient.assertNoEffectsAndNoTimers();
  }

  @Test
  void killBeforeAnythingWasSent_endsLocally() {
    CommandStreamTester idle = starting().kill(7).takeSettle(7, Settlement.DONE);
    assertNotRunning(idle.takeFinish());
    idle.begin().assertNoEffectsAndNoTimers();

    CommandStreamTester connecting = starting().begin();
    connecting.takeOpenConnection(1);
    connecting.kill(7).takeClose(1, 1000).takeSettle(7, Settlement.DONE);
    assertNotRunning(connecting.takeFinish());
    connecting.assertNoEffectsAndNoTimers();

    CommandStreamTester waiting = starting().begin().notOpened(1, Frames.notConnected());
    waiting.takeOpenConnection(1);
    waiting.kill(7).takeSettle(7, Settlement.DONE);
    assertNotRunning(waiting.takeFinish());
    waiting.assertNoEffectsAndNoTimers();
  }

  @Test
  void killWhileStartedIsAwaited_isTheFirstFrameAfterIt() {
    CommandStreamTester starting = starting().begin().opened(1).input(1, "x");
    starting.takeAll();
    starting.kill(7).assertNoEffects().assertTimer(Duration.ofSeconds(30));
    starting.receives(Frames.started()).takeSend(Frames.kill());
    starting.assertNoEffects().assertTimer(GRACE);
  }

  @Test
  void killAfterAnUnansweredExecute_isNotGivenANewCommand() {
    CommandStreamTester starting = starting().begin().opened(1).lost(1, 1006);
    starting.takeAll();
    starting.kill(7).assertNoTimer().takeOpenConnection(2);
    starting.opened(2).takeSend(Frames.reconnect(0, 0));
    starting.written(2, starting.takeSend(Frames.kill())).takeSettle(7, Settlement.DONE);
    starting.receives(Frames.error("CommandNotFound")).takeClose(2, 1000);
    assertNotRunning(starting.takeFinish());
    starting.assertNoEffectsAndNoTimers();
  }

  @Test
  void killWhileExecuteIsSentAgain_goesWithAReattachment() {
    CommandStreamTester starting = starting().begin().opened(1).lost(1, 1006).timerFires();
    starting.takeAll();
    starting.kill(7).assertNoEffects().opened(2).takeSend(Frames.reconnect(0, 0));
    starting.takeSend(Frames.kill());
  }

  @Test
  void startedNeverCame_killedCommandGoesWithAReattachment() {
    CommandStreamTester starting = starting().begin().opened(1).kill(7);
    starting.takeAll();
    starting.timerFires().takeClose(1, 1000).timerFires().takeOpenConnection(2);
    starting.opened(2).takeSend(Frames.reconnect(0, 0));
    starting.takeSend(Frames.kill());
  }

  @Test
  void attachAndKill_sendsBothFrames() {
    CommandStreamTester attaching = attaching(5, 6, CommandPolicy.standard()).kill(7);
    attaching.assertNoEffects().begin().takeOpenConnection(1);
    attaching.opened(1).takeSend(Frames.reconnect(5, 6));
    attaching.takeSend(Frames.kill());
    attaching.receives(Frames.error("CommandNotFound")).takeClose(1, 1000);
    attaching.takeSettle(7, Settlement.DONE);
    attaching.takeFinish(new Outcome.NotFound("the server's words")).assertNoEffectsAndNoTimers();
  }

  @Test
  void killedAgain_changesNothing() {
    long token = tester.kill(7).kill(8).takeSend(Frames.kill());
    tester.assertNoEffects().written(1, token);
    tester.takeSettle(7, Settlement.DONE).takeSettle(8, Settlement.DONE);
    tester.kill(9).takeSettle(9, Settlement.DONE).assertNoEffects().assertTimer(GRACE);
  }

  @Test
  void killAfterTheExit_hasNothingToDo() {
    tester.receives(Frames.exit(0)).takeAll();
    tester.kill(7).takeSettle(7, Settlement.DONE).assertNoEffectsAndNoTimers();
  }

  @Test
  void killAfterLeaving_isNotSaidToBeDone() {
    tester.detach().takeAll();
    tester.kill(7).takeSettle(7, Settlement.NOT_SENT).assertNoEffectsAndNoTimers();
  }

  @Test
  void graceLimitPassesBeforeTheKillIsWritten_isUnknown() {
    tester.kill(7).takeSend(Frames.kill());
    tester.timerFires().takeClose(1, 1000).takeSettle(7, Settlement.UNKNOWN);
    assertThat(tester.takeFinish()).isInstanceOf(Outcome.KillUnconfirmed.class);
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void exitArrivesBeforeTheKillIsWritten_settlesBoth() {
    tester.kill(7).takeSend(Frames.kill());
    tester.receives(Frames.exit(0)).takeClose(1, 1000).takeSettle(7, Settlement.DONE);
    tester.takeFinish(new Outcome.Exited(0, true)).assertNoEffectsAndNoTimers();
  }

  private static void assertNotRunning(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.NeverStarted.class);
    assertThat(((Outcome.NeverStarted) outcome).mayRun()).isFalse();
  }
}
