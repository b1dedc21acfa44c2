// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.protocol.yamux.YamuxState.Draining;
import langsmith.sandbox.protocol.yamux.YamuxState.Ended;
import langsmith.sandbox.protocol.yamux.YamuxState.Idle;
import langsmith.sandbox.protocol.yamux.YamuxState.Leaver;
import langsmith.sandbox.protocol.yamux.YamuxState.Liveness;
import langsmith.sandbox.protocol.yamux.YamuxState.Running;

/**
 * The state of a session and the effects of the current event. Only this class changes the state
 * and numbers timers.
 */
final class SessionContext {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

  private final List<YamuxEffect> effects = new ArrayList<>();
  private YamuxState state = new Idle();
  private int timers;

  YamuxState state() {
    return state;
  }

  boolean isUp() {
    return state instanceof Running || state instanceof Draining;
  }

  boolean hasLeft(Leaver leaver) {
    return state instanceof Draining s && (s.leaver() == leaver || s.leaver() == Leaver.BOTH);
  }

  void become(YamuxState next) {
    if (state instanceof Ended) {
      throw new IllegalStateException("left " + state + " for " + next);
    }
    state = next;
  }

  /** Keeps the state but for what is known about the peer, or starts running. */
  void become(Liveness liveness) {
    become(
        state instanceof Draining s ? new Draining(s.leaver(), liveness) : new Running(liveness));
  }

  void add(YamuxEffect effect) {
    effects.add(effect);
  }

  void send(FrameHeader header) {
    effects.add(new YamuxEffect.SendFrame(header, NOTHING));
  }

  /** Returns the number of an armed timer, or 0 if there is nothing to arm. */
  int arm(Duration delay) {
    if (delay.isZero()) {
      return 0;
    }
    effects.add(new YamuxEffect.ArmTimer(++timers, delay));
    return timers;
  }

  /** Cancels the timer, if one is armed. */
  void disarm() {
    int timer = state.liveness().timer();
    if (timer != 0) {
      effects.add(new YamuxEffect.CancelTimer(timer));
    }
  }

  /** Returns the effects since the last call. */
  List<YamuxEffect> take() {
    List<YamuxEffect> result = List.copyOf(effects);
    effects.clear();
    return result;
  }
}
