// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import langsmith.sandbox.protocol.command.State.Connecting;
import langsmith.sandbox.protocol.command.State.Ended;
import langsmith.sandbox.protocol.command.State.Idle;
import langsmith.sandbox.protocol.command.State.Purpose;

/**
 * The state of a machine, the time of the current event, and the effects so far. Only this class
 * changes the state and numbers connections and timers.
 */
final class MachineContext {
  private final List<Effect> effects = new ArrayList<>();
  private State state = new Idle();
  private long now;
  private int connections;
  private int timers;
  private int armedTimer;

  State state() {
    return state;
  }

  long now() {
    return now;
  }

  /** Returns the list to which the parts of the machine add effects. */
  List<Effect> effects() {
    return effects;
  }

  void at(long nowNanos) {
    now = nowNanos;
  }

  /** Returns the effects since the last call. */
  List<Effect> take() {
    List<Effect> result = List.copyOf(effects);
    effects.clear();
    return result;
  }

  /** Returns whether an event belongs to an earlier connection, attempt or timer. */
  boolean isStale(Event event) {
    if (event instanceof Event.OnConnection e) {
      boolean aboutOpening = event instanceof Event.Opened || event instanceof Event.NotOpened;
      boolean inPhase =
          event instanceof Event.ConnectionLost || aboutOpening == state instanceof Connecting;
      return e.connection() == 0 || e.connection() != state.currentConnection() || !inPhase;
    }
    return event instanceof Event.TimerFired e && e.timer() != state.armedTimer();
  }

  void become(State next) {
    if (state instanceof Ended) {
      throw new IllegalStateException("left " + state + " for " + next);
    }
    if (armedTimer != next.armedTimer()) {
      disarm();
    }
    state = next;
  }

  /** Opens the next connection. */
  void connect(Purpose purpose, Duration timeout) {
    become(new Connecting(++connections, purpose));
    effects.add(new Effect.OpenConnection(connections, timeout));
  }

  /** Closes the current connection, if there is one. */
  void close(int code) {
    if (state.currentConnection() != 0) {
      effects.add(new Effect.CloseConnection(state.currentConnection(), code));
    }
  }

  /** Arms the timer of the state that comes next. */
  int arm(Duration delay) {
    disarm();
    armedTimer = ++timers;
    effects.add(new Effect.ArmTimer(armedTimer, delay));
    return armedTimer;
  }

  /** Records that the armed timer has fired, so that there is nothing to cancel. */
  void fired() {
    armedTimer = 0;
  }

  void announce(Notice notice) {
    effects.add(new Effect.Announce(notice));
  }

  void settle(long token, Settlement settlement, String reason) {
    effects.add(new Effect.Settle(token, settlement, reason));
  }

  private void disarm() {
    if (armedTimer != 0) {
      effects.add(new Effect.CancelTimer(armedTimer));
      armedTimer = 0;
    }
  }
}
