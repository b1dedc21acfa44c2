// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.StandardStream;
import org.junit.jupiter.api.Test;

/** What the table does not show: offsets, bytes, delays and budgets. */
class EventStreamMachineTest {
  private final EventStreamMachine machine = start(CommandStreamTester.HALF.getAsDouble());
  private long now;
  private List<Effect> effects = List.of();

  private static EventStreamMachine start(double random) {
    CommandPolicy policy =
        CommandPolicy.standard().withReconnect(ReconnectPolicy.standardForEvents());
    return EventStreamMachine.start(Frames.executeClosed(), policy, () -> random);
  }

  private void tell(Event event) {
    effects = machine.on(event, now);
  }

  private int connection() {
    return machine.state().currentConnection();
  }

  private void receive(ServerMessage message) {
    tell(new Event.Received(connection(), message));
  }

  private void receive(long offset, int... bytes) {
    byte[] raw = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      raw[i] = (byte) bytes[i];
    }
    receive(
        new ServerMessage.Output(
            StandardStream.STDOUT, OptionalLong.of(offset), Utf8Chunk.wrap(raw)));
  }

  private void run() {
    tell(new Event.Begin());
    tell(new Event.Opened(connection()));
    receive(Frames.started());
  }

  private void resume() {
    tell(new Event.ConnectionLost(connection(), 1006, "gone"));
    tell(new Event.TimerFired(machine.state().armedTimer()));
  }

  private ClientFrame sent() {
    return effects.stream()
        .filter(Effect.SendFrame.class::isInstance)
        .map(effect -> ((Effect.SendFrame) effect).frame())
        .findFirst()
        .orElseThrow();
  }

  private List<Effect> output() {
    return effects.stream()
        .filter(e -> e instanceof Effect.EmitOutput || e instanceof Effect.EmitGap)
        .toList();
  }

  private static Effect emitted(long offset, int... bytes) {
    byte[] raw = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      raw[i] = (byte) bytes[i];
    }
    return new Effect.EmitOutput(
        StandardStream.STDOUT, offset, offset + bytes.length, Utf8Chunk.wrap(raw));
  }

  private static Effect gap(long from, long to) {
    return new Effect.EmitGap(StandardStream.STDOUT, from, to);
  }

  private static ServerMessage end(long offset) {
    return new ServerMessage.StreamEnd(StandardStream.STDOUT, offset);
  }

  @Test
  void piece_isCutAtWholeCharacters_andResumesWhereTheRestBegins() {
    run();
    receive(0, 'a', 0xF0, 0x9F);
    assertThat(output()).containsExactly(emitted(0, 'a'));
    assertThat(machine.offset(StandardStream.STDOUT)).isEqualTo(1);
    receive(3, 0x8F);
    assertThat(output()).isEmpty();

    resume();
    assertThat(sent()).isEqualTo(Frames.reconnect(1, 0));
    tell(new Event.Opened(connection()));
    receive(1, 0xF0, 0x9F, 0x8F, 0x96, 0xE2);
    assertThat(output()).containsExactly(emitted(1, 0xF0, 0x9F, 0x8F, 0x96));
    receive(6, 'x');
    assertThat(output()).containsExactly(emitted(5, 0xE2, 'x'));
  }

  @Test
  void bytesThatAreNoText_neverWait() {
    run();
    for (int value = 0; value < 256; value++) {
      int offset = 2 * value;
      receive(offset, value, 0xFF);
      assertThat(output()).as("%x", value).containsExactly(emitted(offset, value, 0xFF));
    }
    receive(512, 0xED, 0xA0);
    assertThat(output()).as("a surrogate").containsExactly(emitted(512, 0xED, 0xA0));
  }

  @Test
  void incompleteCharacter_isDeliveredBeforeAGapAtTheEndAndWithTheOutcome() {
    run();
    receive(0, 0xC3);
    receive(5, 0xE2, 0x82);
    assertThat(output()).containsExactly(emitted(0, 0xC3), gap(1, 5));
    receive(end(7));
    assertThat(output()).containsExactly(emitted(5, 0xE2, 0x82));

    receive(
        new ServerMessage.Output(
            StandardStream.STDERR, OptionalLong.of(0), Utf8Chunk.wrap(new byte[] {(byte) 0xE2})));
    receive(Frames.exit(0));
    assertThat(output())
        .containsExactly(
            new Effect.EmitOutput(
                StandardStream.STDERR, 0, 1, Utf8Chunk.wrap(new byte[] {(byte) 0xE2})));
  }

  @Test
  void replacementCharacterOfTheCommand_isExact() {
    run();
    receive(0, 0xEF, 0xBF, 0xBD);
    resume();
    assertThat(sent()).isEqualTo(Frames.reconnect(3, 0));
    tell(new Event.Opened(connection()));
    receive(1, 0xBF, 0xBD, 'x');
    assertThat(output()).containsExactly(emitted(3, 'x'));
  }

  @Test
  void endBeyondWhatCame_isAGap_andEarlierOneMeansNothing() {
    run();
    receive(0, 'a', 'b');
    receive(end(1));
    assertThat(output()).isEmpty();
    receive(end(9));
    assertThat(output()).containsExactly(gap(2, 9));
    assertThat(machine.offset(StandardStream.STDOUT)).isEqualTo(9);
  }

  @Test
  void acknowledgement_resumesFromTheSmallerOffsets() {
    run();
    receive(0, 'a', 'b', 'c');
    receive(new ServerMessage.AckRequired(2, 7));
    assertThat(sent()).isEqualTo(Frames.reconnect(2, 0));
    tell(new Event.Opened(connection()));
    receive(2, 'c', 'd');
    assertThat(output()).containsExactly(emitted(3, 'd'));

    resume();
    assertThat(sent()).isEqualTo(Frames.reconnect(4, 0));
  }

  @Test
  void delays_areThoseOfTheBudget_andOnlyOutputRefillsIt() {
    run();
    for (int attempt = 1; attempt <= 5; attempt++) {
      tell(new Event.ConnectionLost(connection(), 1006, "gone"));
      long bound = 500L << (attempt - 1);
      assertThat(delay()).isEqualTo(Duration.ofMillis(bound * 9 / 10));
      tell(new Event.TimerFired(machine.state().armedTimer()));
      tell(new Event.Opened(connection()));
      receive(Frames.started());
    }
    receive(0, 'x');
    tell(new Event.ConnectionLost(connection(), 1006, "gone"));
    assertThat(delay()).isEqualTo(Duration.ofMillis(450));
    for (int attempt = 2; attempt <= 5; attempt++) {
      tell(new Event.TimerFired(machine.state().armedTimer()));
      tell(new Event.NotOpened(connection(), Frames.notConnected()));
    }
    tell(new Event.TimerFired(machine.state().armedTimer()));
    tell(new Event.ConnectionLost(connection(), 1006, "gone"));
    assertThat(effects)
        .containsExactly(
            new Effect.Finish(new Outcome.LinkLost(5, new LinkFailure.Interrupted("gone"))));
  }

  private Duration delay() {
    return effects.stream()
        .filter(Effect.ArmTimer.class::isInstance)
        .map(effect -> ((Effect.ArmTimer) effect).delay())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void retryAfter_isTheLeastDelay() {
    tell(new Event.Begin());
    LinkFailure busy =
        new LinkFailure.Refused(503, "", "ServiceUnavailable", null, Duration.ofSeconds(7));
    tell(new Event.NotOpened(connection(), busy));
    assertThat(delay()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void spanOfTheStart_boundsItsAttempts() {
    tell(new Event.Begin());
    now += CommandPolicy.standard().connectBudget().toNanos();
    tell(new Event.NotOpened(connection(), Frames.notConnected()));
    assertThat(((State.Ended) machine.state()).outcome()).isInstanceOf(Outcome.NeverStarted.class);
  }

  @Test
  void startThatWasSent_mayRun_andOneThatWasNotDoesNot() {
    tell(new Event.Begin());
    tell(new Event.NotOpened(connection(), Frames.refusal(401)));
    assertThat(((State.Ended) machine.state()).outcome())
        .isEqualTo(new Outcome.Rejected(false, Frames.refusal(401)));

    EventStreamMachine other = start(0);
    other.on(new Event.Begin(), 0);
    other.on(new Event.ConnectionLost(1, 1006, "gone"), 0);
    other.on(new Event.TimerFired(1), 0);
    other.on(new Event.NotOpened(2, Frames.refusal(401)), 0);
    assertThat(((State.Ended) other.state()).outcome())
        .isEqualTo(new Outcome.Rejected(true, Frames.refusal(401)));
  }

  @Test
  void commandThatNeedsAWay_isRefused() {
    for (ExecuteFrame frame :
        List.of(
            Frames.execute(),
            Frames.executeTerminal(),
            Frames.executeClosed().toBuilder().killOnDisconnect(true).build(),
            ExecuteFrame.builder().command("x").closeStdin(true).build())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EventStreamMachine.start(frame, CommandPolicy.standard(), () -> 0));
    }
  }

  @Test
  void attachment_resumesFromItsOffsets() {
    EventStreamMachine attached =
        EventStreamMachine.attach(Frames.ID, 5, 6, CommandPolicy.standard(), () -> 0);
    assertThat(attached.on(new Event.Begin(), 0))
        .contains(new Effect.SendFrame(1, Frames.reconnect(5, 6), 0));
    assertThat(attached.commandId()).isEqualTo(Frames.ID);
  }
}
