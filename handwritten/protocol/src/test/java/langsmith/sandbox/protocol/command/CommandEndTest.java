// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static langsmith.sandbox.protocol.command.CommandStreamTester.attaching;
import static langsmith.sandbox.protocol.command.CommandStreamTester.running;
import static langsmith.sandbox.protocol.command.CommandStreamTester.starting;
import static org.assertj.core.api.Assertions.assertThat;

import langsmith.sandbox.protocol.command.Effect.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses E1 to E5 and C4: every way in which a command ends, and that nothing follows. */
class CommandEndTest {
  private final CommandStreamTester tester = running();

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 137, -9})
  void exit_passesTheCodeOn(int code) {
    tester.receives(Frames.exit(code)).takeClose(1, 1000);
    tester.takeFinish(new Outcome.Exited(code, false)).assertNoEffectsAndNoTimers();
    assertThat(tester.machine().state())
        .isEqualTo(new State.Ended(new Outcome.Exited(code, false)));
  }

  @Test
  void error_endsByItsType() {
    assertEnds("CommandTimeout", new Outcome.TimedOut("the server's words"));
    assertEnds("CommandNotFound", new Outcome.NotFound("the server's words"));
    assertEnds("SessionExpired", new Outcome.Expired("the server's words"));
    assertEnds("InvalidOffset", new Outcome.Failed("InvalidOffset", "the server's words"));
    assertEnds("TeaShortage", new Outcome.Failed("TeaShortage", "the server's words"));
  }

  private static void assertEnds(String errorType, Outcome outcome) {
    CommandStreamTester live = running().receives(Frames.error(errorType)).takeClose(1, 1000);
    live.takeFinish(outcome).assertNoEffectsAndNoTimers();

    CommandStreamTester starting = starting().begin().opened(1);
    starting.takeAll();
    starting.receives(Frames.error(errorType)).takeClose(1, 1000).takeFinish(outcome);
    starting.assertNoEffectsAndNoTimers();

    CommandStreamTester again = running().reattaches(1, 0, 0);
    again.receives(Frames.error(errorType)).takeClose(2, 1000).takeFinish(outcome);
    again.assertNoEffectsAndNoTimers();
  }

  @Test
  void malformedFrame_endsWithItsClause() {
    tester.receives(new ServerMessage.Malformed("E3", "not JSON")).takeClose(1, 1002);
    tester.takeFinish(new Outcome.ProtocolViolation("E3", "not JSON"));
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void wrongFirstFrame_breaksTheProtocol() {
    assertWrongFirstFrame(Frames.stdout(0, "x"), "output before started");
    assertWrongFirstFrame(Frames.exit(0), "exit before started");
  }

  private static void assertWrongFirstFrame(ServerMessage first, String problem) {
    CommandStreamTester starting = starting().begin().opened(1);
    starting.takeAll();
    starting.receives(first).takeClose(1, 1002);
    starting.takeFinish(new Outcome.ProtocolViolation("S4", problem));
    starting.assertNoEffectsAndNoTimers();
  }

  @ParameterizedTest
  @ValueSource(ints = {1002, 1003, 1007, 1009})
  void webSocketWasMisused_isNotRetried(int code) {
    tester.lost(1, code);
    assertThat(((Outcome.ProtocolViolation) tester.takeFinish()).clause()).isEqualTo("C4");
    tester.assertNoEffectsAndNoTimers();

    CommandStreamTester starting = starting().begin().opened(1);
    starting.takeAll();
    starting.lost(1, code);
    assertThat(((Outcome.ProtocolViolation) starting.takeFinish()).clause()).isEqualTo("C4");
    starting.assertNoEffectsAndNoTimers();
  }

  @Test
  void unknownFrame_isIgnoredEverywhere() {
    CommandStreamTester starting = starting().begin().opened(1);
    starting.takeAll();
    starting.receives(Frames.unknown(), Frames.started(), Frames.unknown()).assertNoEffects();
    starting.reattaches(1, 0, 0).receives(Frames.unknown(), Frames.exit(0)).takeClose(2, 1000);
    starting.takeFinish(new Outcome.Exited(0, false)).assertNoEffectsAndNoTimers();
  }

  @Test
  void everythingAfterTheEnd_isIgnored() {
    tester.receives(Frames.exit(0)).takeAll();
    State ended = tester.machine().state();
    tester.receivesOn(1, Frames.stdout(0, "late")).receivesOn(1, Frames.exit(1)).lost(1, 1006);
    tester.receivesOn(0, Frames.exit(1)).lost(0, 1006).opened(0).opened(2);
    tester.begin().reconnect().detach().tell(new Event.TimerFired(0)).written(1, 1);
    tester.assertNoEffectsAndNoTimers();
    assertThat(tester.machine().state()).isEqualTo(ended);
  }

  @Test
  void detach_closesPolitelyAndSettles() {
    tester.input(1, "x").takeSend(Frames.input("x"));
    tester.detach().takeClose(1, 1000).takeSettle(1, Settlement.UNKNOWN);
    tester.takeFinish(new Outcome.Detached()).assertNoEffectsAndNoTimers();
  }

  @Test
  void detachWithoutAConnection_disarmsTheTimer() {
    tester.lost(1, 1006).detach().takeFinish(new Outcome.Detached());
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void detachBeforeTheStart_endsAtOnce() {
    starting().detach().takeFinish(new Outcome.Detached()).begin().assertNoEffectsAndNoTimers();

    CommandStreamTester connecting = starting().begin();
    connecting.takeOpenConnection(1);
    connecting.detach().takeClose(1, 1000).takeFinish(new Outcome.Detached());
    connecting.assertNoEffectsAndNoTimers();

    CommandStreamTester awaiting = starting().begin().opened(1);
    awaiting.takeAll();
    awaiting.detach().takeClose(1, 1000).takeFinish(new Outcome.Detached());
    awaiting.assertNoEffectsAndNoTimers();
  }

  @Test
  void manualReconnect_dropsTheConnectionAndOpensTheNextAtOnce() {
    tester.receives(Frames.stdout(0, "abc")).input(1, "x").takeAll();
    tester.reconnect().takeClose(1, 1000).takeSettle(1, Settlement.UNKNOWN);
    tester.assertNoTimer().takeOpenConnection(2);
    tester.receivesOn(1, Frames.stdout(3, "late"));
    tester.opened(2).takeSend(Frames.reconnect(3, 0));
    tester.receives(Frames.stdout(3, "late")).takeStdout(3, "late").assertNoEffectsAndNoTimers();
  }

  @Test
  void manualReconnectWhileBackingOff_skipsTheDelay() {
    tester.lost(1, 1006).reconnect().assertNoTimer().takeOpenConnection(2);
    tester.reconnect().assertNoEffectsAndNoTimers();
  }

  @Test
  void manualReconnectsAreNotLimited() {
    CommandStreamTester impatient = running(Frames.execute(), CommandResumeTest.attempts(0));
    for (int connection = 1; connection < 10; connection++) {
      impatient.reconnect().takeClose(connection, 1000).takeOpenConnection(connection + 1);
      impatient.opened(connection + 1).takeSend(Frames.reconnect(0, 0));
    }
    impatient.assertNoEffectsAndNoTimers();
  }

  @Test
  void attachToAFinishedCommand_servesTheRestAndTheExitCode() {
    CommandStreamTester attaching = attaching(2, 0, CommandPolicy.standard()).begin().opened(1);
    attaching.takeAll();
    attaching.receives(Frames.started(), Frames.stdout(2, "rest")).takeStdout(2, "rest");
    attaching.receives(Frames.exit(3)).takeClose(1, 1000);
    attaching.takeFinish(new Outcome.Exited(3, false)).assertNoEffectsAndNoTimers();
  }
}
