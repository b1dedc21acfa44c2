// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static langsmith.sandbox.protocol.StandardStream.STDERR;
import static langsmith.sandbox.protocol.StandardStream.STDOUT;
import static langsmith.sandbox.protocol.command.CommandStreamTester.attaching;
import static langsmith.sandbox.protocol.command.CommandStreamTester.running;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Clauses O1 to O8 as the machine shows them; {@link StreamCursorTest} has the details. */
class CommandOffsetTest {
  private final CommandStreamTester tester = running();

  @Test
  void wantedBytesAreGone_gapIsToldBeforeTheOutput() {
    tester.receives(Frames.stdout(0, "HEAD")).takeAll();
    tester.reattaches(1, 4, 0).receives(Frames.started(), Frames.stdout(5000, "TAIL"));
    tester.takeGap(STDOUT, 4, 5000).takeStdout(5000, "TAIL");
    tester.reattaches(2, 5004, 0).assertNoEffectsAndNoTimers();
  }

  @Test
  void gapInsideAConnection_isTold() {
    tester.receives(Frames.stdout(0, "ab"), Frames.stderr(0, "e"), Frames.stdout(24, "yz"));
    tester.takeStdout(0, "ab").takeOutput(STDERR, 0, "e").takeGap(STDOUT, 2, 24);
    tester.takeStdout(24, "yz").assertNoEffectsAndNoTimers();
  }

  @Test
  void overlap_isDroppedToTheByte() {
    tester.receives(Frames.stdout(0, "HEAD\u00e9")).takeAll();
    tester.reattaches(1, 6, 0).receives(Frames.stdout(1, "EA")).assertNoEffects();
    tester.receives(Frames.stdout(3, "D\u00e9+more")).takeStdout(6, "+more");
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void overlapEndsInsideACharacter_breaksTheProtocol() {
    tester.receives(Frames.stdout(0, "abc")).takeAll();
    tester.reattaches(1, 3, 0).receives(Frames.stdout(1, "c\u00e9")).takeClose(2, 1002);
    assertThat(((Outcome.ProtocolViolation) tester.takeFinish()).clause()).isEqualTo("O2");
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void absentOffset_followsOn() {
    tester.receives(Frames.stdout("1\n"), Frames.stdout("2\n"));
    tester.takeStdout(0, "1\n").takeStdout(2, "2\n");
    tester.reattaches(1, 4, 0).receives(Frames.stdout("3\n")).takeStdout(4, "3\n");
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void replacedBytes_resumeFromTheirChunkAndDropWhatIsThere() {
    tester.receives(Frames.stdout(0, "ab\ufffdc")).takeStdout(0, "ab\ufffdc");
    assertThat(tester.machine().offset(STDOUT)).isZero();
    tester.reattaches(1, 0, 0).receives(Frames.stdout(0, "ab")).assertNoEffects();
    tester.receives(Frames.stdout(2, "\ufffdcde"));
    assertThat(tester.take(Effect.EmitOutput.class).data().text()).isEqualTo("de");
    tester.receives(Frames.stdout(6, "f")).takeStdout(6, "f");
    assertThat(tester.machine().offset(STDOUT)).isEqualTo(7);
    tester.reattaches(2, 7, 0).assertNoEffectsAndNoTimers();
  }

  @Test
  void servedAgainButDifferent_breaksTheProtocol() {
    tester.receives(Frames.stdout(0, "ab\ufffdc")).takeAll();
    tester.reattaches(1, 0, 0).receives(Frames.stdout(0, "abX")).takeClose(2, 1002);
    assertThat(((Outcome.ProtocolViolation) tester.takeFinish()).clause()).isEqualTo("O5");
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void replacedBytesInOneStream_leaveTheOtherAlone() {
    tester.receives(Frames.stdout(0, "\ufffd"), Frames.stderr(0, "abc")).takeAll();
    tester.reattaches(1, 0, 3).receives(Frames.stdout(0, "\ufffd!"), Frames.stderr(3, "d"));
    assertThat(tester.take(Effect.EmitOutput.class).data().text()).isEqualTo("!");
    tester.takeOutput(STDERR, 3, "d").assertNoEffectsAndNoTimers();
  }

  @Test
  void cutWhileServedAgain_startsOver() {
    tester.receives(Frames.stdout(10, "ab\ufffdc")).takeAll();
    tester.reattaches(1, 10, 0).receives(Frames.stdout(10, "ab")).assertNoEffects();
    tester.reattaches(2, 10, 0).receives(Frames.stdout(10, "ab\ufffd")).assertNoEffects();
    tester.reattaches(3, 10, 0).receives(Frames.stdout(10, "ab\ufffdcd"));
    assertThat(tester.take(Effect.EmitOutput.class).data().text()).isEqualTo("d");
    tester.assertNoEffectsAndNoTimers();
  }

  @Test
  void emptyChunk_isNotDelivered() {
    tester.receives(Frames.stdout(0, "")).assertNoEffectsAndNoTimers();
  }

  @Test
  void attachInTheMiddle_countsFromThere() {
    CommandStreamTester attaching = attaching(900, 0, CommandPolicy.standard()).begin().opened(1);
    attaching.takeAll();
    attaching.receives(Frames.stdout(950, "x")).takeGap(STDOUT, 900, 950).takeStdout(950, "x");
  }

  @Test
  void negativeOffset_isRefused() {
    assertThatThrownBy(() -> attaching(0, -1, CommandPolicy.standard()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 and -1");
  }
}
