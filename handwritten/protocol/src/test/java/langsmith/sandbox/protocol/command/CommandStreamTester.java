// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleSupplier;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * Tells a machine events and hands out its effects one by one, in their order.
 *
 * <p>Timers and notices are kept apart from the other effects, so that a test that is not about
 * them need not mention them. With every effect it checks what must always hold: at most one timer
 * is armed, connections are opened once and in order, and nothing is asked of a closed one.
 */
final class CommandStreamTester {
  /** The middle of every range, so that each delay is half its bound. */
  static final DoubleSupplier HALF = () -> 0.5;

  private final CommandStreamMachine machine;
  private final Deque<Effect> effects = new ArrayDeque<>();
  private final Deque<Notice> notices = new ArrayDeque<>();
  private final Set<Integer> usable = new HashSet<>();
  private Effect.@Nullable ArmTimer timer;
  private long now = 1_000_000_007L;
  private int opened;
  private boolean finished;

  CommandStreamTester(CommandStreamMachine machine) {
    this.machine = machine;
  }

  static CommandStreamTester starting(ExecuteFrame execute, CommandPolicy policy) {
    return new CommandStreamTester(CommandStreamMachine.start(execute, policy, HALF));
  }

  static CommandStreamTester starting() {
    return starting(Frames.execute(), CommandPolicy.standard());
  }

  static CommandStreamTester attaching(long stdoutOffset, long stderrOffset, CommandPolicy policy) {
    return new CommandStreamTester(
        CommandStreamMachine.attach(
            Frames.ID, stdoutOffset, stderrOffset, false, false, policy, HALF));
  }

  /** A command that runs on connection 1, with nothing left to take. */
  static CommandStreamTester running(ExecuteFrame execute, CommandPolicy policy) {
    CommandStreamTester tester = starting(execute, policy).begin();
    tester.takeOpenConnection(1);
    tester.opened(1).takeSend(execute);
    tester.receives(Frames.started()).takeNotice(Notice.CommandStarted.class);
    return tester.assertNoEffectsAndNoTimers();
  }

  static CommandStreamTester running() {
    return running(Frames.execute(), CommandPolicy.standard());
  }

  CommandStreamMachine machine() {
    return machine;
  }

  // --- events ---

  CommandStreamTester tell(Event event) {
    for (Effect effect : machine.on(event, now)) {
      check(effect);
      if (effect instanceof Effect.Announce e) {
        notices.add(e.notice());
      } else if (!(effect instanceof Effect.ArmTimer) && !(effect instanceof Effect.CancelTimer)) {
        effects.add(effect);
      }
    }
    return this;
  }

  CommandStreamTester begin() {
    return tell(new Event.Begin());
  }

  CommandStreamTester opened(int connection) {
    return tell(new Event.Opened(connection));
  }

  CommandStreamTester refused(int connection, int status) {
    return notOpened(connection, Frames.refusal(status));
  }

  CommandStreamTester refused(int connection, int status, Duration retryAfter) {
    return notOpened(connection, new LinkFailure.Refused(status, "", null, null, retryAfter));
  }

  CommandStreamTester notOpened(int connection, LinkFailure failure) {
    usable.remove(connection);
    return tell(new Event.NotOpened(connection, failure));
  }

  CommandStreamTester receives(ServerMessage... messages) {
    for (ServerMessage message : messages) {
      receivesOn(machine.state().currentConnection(), message);
    }
    return this;
  }

  CommandStreamTester receivesOn(int connection, ServerMessage message) {
    return tell(new Event.Received(connection, message));
  }

  /** The newest frame that carries a token is handed to the network. */
  CommandStreamTester written(int connection, long token) {
    return tell(new Event.Written(connection, token));
  }

  CommandStreamTester lost(int connection, int code) {
    usable.remove(connection);
    return tell(new Event.ConnectionLost(connection, code, ""));
  }

  CommandStreamTester passes(Duration time) {
    now += time.toNanos();
    return this;
  }

  /** Lets the armed timer run down. */
  CommandStreamTester timerFires() {
    Effect.ArmTimer fired = armedTimer();
    timer = null;
    return passes(fired.delay()).tell(new Event.TimerFired(fired.timer()));
  }

  CommandStreamTester kill(long token) {
    return tell(new Event.KillRequested(token));
  }

  CommandStreamTester input(long token, String data) {
    return tell(new Event.InputRequested(token, data));
  }

  CommandStreamTester closeInput(long token) {
    return tell(new Event.CloseInputRequested(token));
  }

  CommandStreamTester resize(long token, int cols, int rows) {
    return tell(new Event.ResizeRequested(token, cols, rows));
  }

  CommandStreamTester reconnect() {
    return tell(new Event.ReconnectRequested());
  }

  CommandStreamTester detach() {
    return tell(new Event.DetachRequested());
  }

  // --- effects ---

  <E extends Effect> E take(Class<E> type) {
    assertThat(effects.peek()).isInstanceOf(type);
    return type.cast(effects.remove());
  }

  Duration takeOpenConnection(int connection) {
    Effect.OpenConnection open = take(Effect.OpenConnection.class);
    assertThat(open.connection()).isEqualTo(connection);
    return open.timeout();
  }

  /** Takes the next frame and returns the token that says that it was written. */
  long takeSend(ClientFrame frame) {
    Effect.SendFrame send = take(Effect.SendFrame.class);
    assertThat(send.frame()).isEqualTo(frame);
    assertThat(send.connection()).isEqualTo(machine.state().currentConnection());
    return send.token();
  }

  CommandStreamTester takeClose(int connection, int code) {
    assertThat(take(Effect.CloseConnection.class))
        .isEqualTo(new Effect.CloseConnection(connection, code));
    return this;
  }

  CommandStreamTester takeStdout(long offset, String data) {
    return takeOutput(StandardStream.STDOUT, offset, data);
  }

  CommandStreamTester takeOutput(StandardStream stream, long offset, String data) {
    Effect.EmitOutput output = take(Effect.EmitOutput.class);
    assertThat(output.data().text()).isEqualTo(data);
    assertThat(output.stream()).isEqualTo(stream);
    assertThat(output.offset()).isEqualTo(offset);
    return this;
  }

  CommandStreamTester takeGap(StandardStream stream, long from, long to) {
    assertThat(take(Effect.EmitGap.class)).isEqualTo(new Effect.EmitGap(stream, from, to));
    return this;
  }

  CommandStreamTester takeSettle(long token, Settlement settlement) {
    Effect.Settle settle = take(Effect.Settle.class);
    assertThat(settle.token()).isEqualTo(token);
    assertThat(settle.settlement()).as(settle.reason()).isEqualTo(settlement);
    assertThat(settle.reason().isEmpty()).isEqualTo(settlement == Settlement.DONE);
    return this;
  }

  Outcome takeFinish() {
    return take(Effect.Finish.class).outcome();
  }

  CommandStreamTester takeFinish(Outcome outcome) {
    assertThat(takeFinish()).isEqualTo(outcome);
    return this;
  }

  <N extends Notice> N takeNotice(Class<N> type) {
    assertThat(notices.peek()).isInstanceOf(type);
    return type.cast(notices.remove());
  }

  /** The timer that is armed runs for this long. */
  CommandStreamTester assertTimer(Duration delay) {
    assertThat(armedTimer().delay()).isEqualTo(delay);
    return this;
  }

  CommandStreamTester assertNoTimer() {
    assertThat(timer).isNull();
    return this;
  }

  /** Every connection was closed, or said that it was lost or did not come to be. */
  CommandStreamTester assertNothingOpen() {
    assertThat(usable).as("open connections").isEmpty();
    return this;
  }

  CommandStreamTester assertNoEffects() {
    assertThat(effects).isEmpty();
    return this;
  }

  CommandStreamTester assertNoEffectsAndNoTimers() {
    return assertNoEffects().assertNoTimer();
  }

  private Effect.ArmTimer armedTimer() {
    return Objects.requireNonNull(timer, "no timer is armed");
  }

  // --- whole steps, for tests that are about what comes after them ---

  /** Loses a connection, waits, and opens the next one, which asks for these offsets. */
  CommandStreamTester reattaches(int lost, long stdoutOffset, long stderrOffset) {
    lost(lost, 1006).timerFires().takeOpenConnection(lost + 1);
    opened(lost + 1).takeSend(Frames.reconnect(stdoutOffset, stderrOffset));
    return this;
  }

  private void check(Effect effect) {
    assertThat(finished && !(effect instanceof Effect.Settle))
        .as("%s after Finish", effect)
        .isFalse();
    if (effect instanceof Effect.OpenConnection e) {
      assertThat(e.connection()).isEqualTo(++opened);
      assertThat(e.timeout()).isPositive();
      assertThat(usable).as("other connections").isEmpty();
      usable.add(e.connection());
    } else if (effect instanceof Effect.SendFrame e) {
      assertThat(usable).as("usable connections").contains(e.connection());
    } else if (effect instanceof Effect.CloseConnection e) {
      assertThat(usable.remove(e.connection())).as("%s is of use", effect).isTrue();
    } else if (effect instanceof Effect.ArmTimer e) {
      assertThat(timer).as("timer that is armed already").isNull();
      assertThat(e.delay()).isPositive();
      timer = e;
    } else if (effect instanceof Effect.CancelTimer e) {
      assertThat(e.timer()).isEqualTo(armedTimer().timer());
      timer = null;
    } else if (effect instanceof Effect.EmitOutput e) {
      assertThat(e.data().size()).isPositive();
      assertThat(e.resumeOffset()).isEqualTo(machine.offset(e.stream()));
    } else if (effect instanceof Effect.Finish) {
      finished = true;
    }
  }

  /** Everything that was not taken yet, for tests that only look at some of it. */
  List<Effect> takeAll() {
    List<Effect> all = List.copyOf(effects);
    effects.clear();
    return all;
  }
}
