// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static langsmith.sandbox.protocol.command.CommandStreamTester.running;
import static langsmith.sandbox.protocol.command.CommandStreamTester.starting;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import org.junit.jupiter.api.Test;

/** Clauses I1 to I7: input, its end, and the size of the terminal. */
class CommandInputTest {
  private final CommandStreamTester tester = running();

  @Test
  void input_isSentAndSettledOnceWritten() {
    long first = tester.input(1, "a").takeSend(Frames.input("a"));
    long second = tester.input(2, "b").takeSend(Frames.input("b"));
    tester.assertNoEffects().written(1, first).takeSettle(1, Settlement.DONE);
    tester.written(1, first).assertNoEffects();
    tester.written(1, second).takeSettle(2, Settlement.DONE).assertNoEffectsAndNoTimers();
  }

  @Test
  void inputBeforeStarted_waitsForIt() {
    CommandStreamTester starting = starting().input(1, "a").begin().input(2, "b").opened(1);
    starting.takeOpenConnection(1);
    starting.takeSend(Frames.execute());
    starting.input(3, "c").assertNoEffects().receives(Frames.started());
    starting.takeSend(Frames.input("a"));
    starting.takeSend(Frames.input("b"));
    starting.takeSend(Frames.input("c"));
    starting.assertNoEffectsAndNoTimers();
  }

  @Test
  void inputWhileDetached_isSentInOrderRightAfterReconnect() {
    tester.lost(1, 1006).input(1, "a").closeInput(3).timerFires().takeOpenConnection(2);
    tester.input(2, "b").takeSettle(2, Settlement.NOT_SENT);
    tester.opened(2).takeSend(Frames.reconnect(0, 0));
    long input = tester.takeSend(Frames.input("a"));
    long close = tester.takeSend(Frames.closeStdin());
    tester.written(2, input).takeSettle(1, Settlement.DONE);
    tester.written(2, close).takeSettle(3, Settlement.DONE).assertNoEffectsAndNoTimers();
  }

  @Test
  void inputOnItsWayAtTheLoss_isUnknownAndNotRepeated() {
    tester.input(1, "maybe").input(2, "maybe not").takeAll();
    tester.lost(1, 1006).takeSettle(1, Settlement.UNKNOWN).takeSettle(2, Settlement.UNKNOWN);
    tester.timerFires().takeOpenConnection(2);
    tester.opened(2).takeSend(Frames.reconnect(0, 0));
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void writtenInput_isNotSettledAgainAtTheLoss() {
    long token = tester.input(1, "a").takeSend(Frames.input("a"));
    tester.written(1, token).takeSettle(1, Settlement.DONE).lost(1, 1006).assertNoEffects();
  }

  @Test
  void writeIsReportedLate_isIgnored() {
    long token = tester.input(1, "a").takeSend(Frames.input("a"));
    tester.lost(1, 1006).takeSettle(1, Settlement.UNKNOWN).timerFires().opened(2).takeAll();
    tester.written(1, token).written(2, token).assertNoEffectsAndNoTimers();
  }

  @Test
  void moreInputThanMayWait_isRefusedAtOnceAndNothingOfItIsSent() {
    CommandStreamTester small = running(Frames.execute(), queue(5)).lost(1, 1006);
    small.input(1, "abc").input(2, "\u20ac").takeSettle(2, Settlement.NOT_SENT);
    small.input(3, "\u00e9").input(4, "x").takeSettle(4, Settlement.NOT_SENT);
    small.timerFires().opened(2).takeOpenConnection(2);
    small.takeSend(Frames.reconnect(0, 0));
    small.takeSend(Frames.input("abc"));
    small.takeSend(Frames.input("\u00e9"));
    small.assertNoEffectsAndNoTimers();
  }

  @Test
  void waitingInputWasSent_thereIsRoomAgain() {
    CommandStreamTester small = running(Frames.execute(), queue(5)).lost(1, 1006);
    small.input(1, "12345").timerFires().opened(2).takeAll();
    small.lost(2, 1006).takeSettle(1, Settlement.UNKNOWN);
    small.input(3, "12345").assertNoEffects();
  }

  @Test
  void networkIsSlow_inputThatWaitsForItIsBoundedToo() {
    CommandStreamTester small = running(Frames.execute(), queue(5));
    long first = small.input(1, "123").takeSend(Frames.input("123"));
    long second = small.input(2, "45").takeSend(Frames.input("45"));
    small.input(3, "6").takeSettle(3, Settlement.NOT_SENT);

    small.written(1, first).takeSettle(1, Settlement.DONE);
    small.input(4, "678").takeSend(Frames.input("678"));
    small.input(5, "9").takeSettle(5, Settlement.NOT_SENT);
    small.written(1, second).takeSettle(2, Settlement.DONE).assertNoEffects();
  }

  @Test
  void longText_mayGoOutAlone() {
    CommandStreamTester small = running(Frames.execute(), queue(5));
    long token = small.input(1, "123456789").takeSend(Frames.input("123456789"));
    small.input(2, "x").takeSettle(2, Settlement.NOT_SENT);
    small.written(1, token).takeSettle(1, Settlement.DONE);
    small.input(3, "x").takeSend(Frames.input("x"));
  }

  @Test
  void closeInput_isSentAgainAfterEachReattachment() {
    long token = tester.closeInput(1).takeSend(Frames.closeStdin());
    tester.written(1, token).takeSettle(1, Settlement.DONE);
    tester.reattaches(1, 0, 0).takeSend(Frames.closeStdin());
    tester.reattaches(2, 0, 0).takeSend(Frames.closeStdin());
    tester.written(3, 0).assertNoEffectsAndNoTimers();
  }

  @Test
  void closeOnItsWayAtTheLoss_isSettledByTheNextWrite() {
    tester.closeInput(1).takeSend(Frames.closeStdin());
    tester.reattaches(1, 0, 0);
    tester.written(2, tester.takeSend(Frames.closeStdin())).takeSettle(1, Settlement.DONE);
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void closedAgain_hasNothingToDo() {
    tester.closeInput(1).takeSend(Frames.closeStdin());
    tester.closeInput(2).takeSettle(2, Settlement.DONE).assertNoEffectsAndNoTimers();
  }

  @Test
  void inputAfterClose_isRefused() {
    tester.closeInput(1).takeSend(Frames.closeStdin());
    tester.input(2, "x").takeSettle(2, Settlement.NOT_SENT).assertNoEffectsAndNoTimers();
  }

  @Test
  void closedAtSpawn_inputIsRefusedAndNoCloseIsSent() {
    CommandStreamTester closed = running(Frames.executeClosed(), CommandPolicy.standard());
    closed.input(1, "x").takeSettle(1, Settlement.NOT_SENT);
    closed.closeInput(2).takeSettle(2, Settlement.DONE);
    closed.reattaches(1, 0, 0).assertNoEffectsAndNoTimers();
  }

  @Test
  void closeOnATerminal_typesEndOfTransmission() {
    CommandStreamTester terminal = terminal();
    terminal.written(1, terminal.closeInput(1).takeSend(Frames.input("\u0004")));
    terminal.takeSettle(1, Settlement.DONE).input(2, "x").takeSend(Frames.input("x"));
    terminal.lost(1, 1006).takeSettle(2, Settlement.UNKNOWN).timerFires().takeOpenConnection(2);
    terminal.opened(2).takeSend(Frames.reconnect(0, 0));
    terminal.assertNoEffectsAndNoTimers();
  }

  @Test
  void resize_latestWins() {
    CommandStreamTester terminal = terminal();
    long token = terminal.resize(1, 80, 24).takeSend(Frames.resize(80, 24));
    terminal.written(1, token).takeSettle(1, Settlement.DONE).lost(1, 1006);
    terminal.resize(2, 100, 30).resize(3, 120, 40).takeSettle(2, Settlement.DONE);
    terminal.input(4, "x").timerFires().takeOpenConnection(2);
    terminal.opened(2).takeSend(Frames.reconnect(0, 0));
    long size = terminal.takeSend(Frames.resize(120, 40));
    terminal.takeSend(Frames.input("x"));
    terminal.written(2, size).takeSettle(3, Settlement.DONE).assertNoEffectsAndNoTimers();
  }

  @Test
  void resizeOnItsWayAtTheLoss_isSentAgain() {
    CommandStreamTester terminal = terminal();
    terminal.resize(1, 80, 24).takeSend(Frames.resize(80, 24));
    terminal.reattaches(1, 0, 0);
    terminal.written(2, terminal.takeSend(Frames.resize(80, 24)));
    terminal.takeSettle(1, Settlement.DONE).assertNoEffectsAndNoTimers();
  }

  @Test
  void resizeSupersededOnItsWay_isSettledOnce() {
    CommandStreamTester terminal = terminal();
    long first = terminal.resize(1, 80, 24).takeSend(Frames.resize(80, 24));
    terminal.resize(2, 100, 30).takeSettle(1, Settlement.DONE);
    long second = terminal.takeSend(Frames.resize(100, 30));
    terminal.written(1, first).assertNoEffects().written(1, second);
    terminal.takeSettle(2, Settlement.DONE).assertNoEffectsAndNoTimers();
  }

  @Test
  void resizeWithoutATerminal_isRefused() {
    tester.resize(1, 80, 24).takeSettle(1, Settlement.NOT_SENT).assertNoEffectsAndNoTimers();
  }

  @Test
  void ended_settlesWhatIsOpen() {
    CommandStreamTester terminal = terminal();
    terminal.input(1, "sent").takeSend(Frames.input("sent"));
    terminal.lost(1, 1006).takeSettle(1, Settlement.UNKNOWN);
    terminal.input(2, "waits").resize(3, 80, 24).detach();
    terminal.takeSettle(2, Settlement.NOT_SENT).takeSettle(3, Settlement.NOT_SENT);
    assertThat(terminal.takeFinish()).isEqualTo(new Outcome.Detached());
    terminal.assertNoEffectsAndNoTimers();
  }

  @Test
  void requestAfterTheExit_isSettledAtOnce() {
    CommandStreamTester terminal = terminal().receives(Frames.exit(0));
    terminal.takeAll();
    terminal.input(1, "x").takeSettle(1, Settlement.NOT_SENT);
    terminal.resize(2, 80, 24).takeSettle(2, Settlement.NOT_SENT);
    terminal.closeInput(3).takeSettle(3, Settlement.DONE).assertNoEffectsAndNoTimers();
  }

  @Test
  void requestAfterLeaving_isNotSaidToBeDone() {
    tester.detach().takeAll();
    tester.input(1, "x").takeSettle(1, Settlement.NOT_SENT);
    tester.closeInput(2).takeSettle(2, Settlement.NOT_SENT).assertNoEffectsAndNoTimers();
  }

  @Test
  void leftWhileFramesAreOnTheirWay_isUnknown() {
    CommandStreamTester terminal = terminal().input(1, "x").resize(2, 80, 24);
    terminal.takeAll();
    terminal.detach().takeClose(1, 1000);
    terminal.takeSettle(1, Settlement.UNKNOWN).takeSettle(2, Settlement.UNKNOWN);
    terminal.takeFinish(new Outcome.Detached()).assertNoEffectsAndNoTimers();

    tester.closeInput(3).takeSend(Frames.closeStdin());
    tester.detach().takeClose(1, 1000).takeSettle(3, Settlement.UNKNOWN);
    tester.takeFinish(new Outcome.Detached()).assertNoEffectsAndNoTimers();
  }

  @Test
  void exitWhileTheCloseIsOnItsWay_isDone() {
    tester.closeInput(1).takeSend(Frames.closeStdin());
    tester.receives(Frames.exit(0)).takeClose(1, 1000).takeSettle(1, Settlement.DONE);
    tester.takeFinish(new Outcome.Exited(0, false)).assertNoEffectsAndNoTimers();
  }

  private static CommandStreamTester terminal() {
    return running(Frames.executeTerminal(), CommandPolicy.standard());
  }

  private static CommandPolicy queue(int bytes) {
    Duration second = Duration.ofSeconds(1);
    return new CommandPolicy(second, second, second, second, ReconnectPolicy.standard(), bytes);
  }
}
