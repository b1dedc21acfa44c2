// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.protocol.yamux.State.Draining;
import langsmith.sandbox.protocol.yamux.State.Ended;
import langsmith.sandbox.protocol.yamux.State.Idle;
import langsmith.sandbox.protocol.yamux.State.Leaver;
import langsmith.sandbox.protocol.yamux.State.Liveness;
import langsmith.sandbox.protocol.yamux.State.Running;

/**
 * Where a session stands, and what is to be done about the event at hand. The state changes nowhere
 * else, and timers are numbered nowhere else.
 */
final class Stage {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

  private final List<Effect> effects = new ArrayList<>();
  private State state = new Idle();
  private int timers;

  State state() {
    return state;
  }

  boolean isUp() {
    return state instanceof Running || state instanceof Draining;
  }

  boolean hasLeft(Leaver leaver) {
    return state instanceof Draining s && (s.leaver() == leaver || s.leaver() == Leaver.BOTH);
  }

  void become(State next) {
    if (state instanceof Ended) {
      throw new IllegalStateException("left " + state + " for " + next);
    }
    state = next;
  }

  /** Goes on, or begins, with what is known about the peer now. */
  void become(Liveness liveness) {
    become(
        state instanceof Draining s ? new Draining(s.leaver(), liveness) : new Running(liveness));
  }

  void add(Effect effect) {
    effects.add(effect);
  }

  void send(FrameHeader header) {
    effects.add(new Effect.SendFrame(header, NOTHING));
  }

  /** Returns the number of an armed timer, or 0 if there is nothing to arm. */
  int arm(Duration delay) {
    if (delay.isZero()) {
      return 0;
    }
    effects.add(new Effect.ArmTimer(++timers, delay));
    return timers;
  }

  /** Cancels the timer, if one is armed. */
  void disarm() {
    int timer = state.liveness().timer();
    if (timer != 0) {
      effects.add(new Effect.CancelTimer(timer));
    }
  }

  /** Returns what is to be done since the last call. */
  List<Effect> take() {
    List<Effect> result = List.copyOf(effects);
    effects.clear();
    return result;
  }
}
