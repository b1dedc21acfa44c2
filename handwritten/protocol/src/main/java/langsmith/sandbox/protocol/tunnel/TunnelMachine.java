// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import langsmith.sandbox.protocol.Backoff;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.tunnel.TunnelEffect.Reason;
import langsmith.sandbox.protocol.tunnel.TunnelState.BackingOff;
import langsmith.sandbox.protocol.tunnel.TunnelState.Closed;
import langsmith.sandbox.protocol.tunnel.TunnelState.Closing;
import langsmith.sandbox.protocol.tunnel.TunnelState.Connecting;
import langsmith.sandbox.protocol.tunnel.TunnelState.Ready;
import langsmith.sandbox.protocol.tunnel.TunnelState.Resting;

/**
 * Decides which session the connections of one tunnel go through, and when one is opened (part T):
 * at most one takes streams, and at most one is being opened, however many dials wait for it.
 *
 * <p>Tell it an event and the time, then carry out the effects in their order. It never blocks,
 * draws no random numbers of its own and reads no clock, so the same events give the same effects.
 * Not safe for use by several threads; confine it to one.
 *
 * <p>What each event does in each state is the table in the documentation of this package, which a
 * test holds against the code. The rules are the clauses of {@code spec/protocol/tunnel.md}.
 */
public final class TunnelMachine {
  private final ReconnectPolicy policy;
  private final Duration connectBudget;
  private final Backoff backoff;
  private final DoubleSupplier random;

  /** Dials that wait for a session, in order. */
  private final Set<Long> waiting = new LinkedHashSet<>();

  /** Every session whose connection is not gone: opening, ready, and draining ones. */
  private final Set<Integer> sessions = new LinkedHashSet<>();

  private final List<TunnelEffect> effects = new ArrayList<>();
  private TunnelState state = new Resting();
  private int opened;
  private int timers;

  /**
   * Creates a machine without a session.
   *
   * @param policy how often and how soon opening is tried again; its deadline means nothing here
   * @param connectBudget within which all attempts in a row begin; positive
   * @param random draws from [0, 1), for jitter
   */
  public TunnelMachine(ReconnectPolicy policy, Duration connectBudget, DoubleSupplier random) {
    this.policy = policy;
    this.connectBudget = connectBudget;
    this.backoff = new Backoff(policy);
    this.random = random;
  }

  /**
   * Processes an event.
   *
   * @param event what happened
   * @param nowNanos the time, from a clock that never goes back
   * @return what to do, in order; valid after the next call too
   */
  public List<TunnelEffect> on(TunnelEvent event, long nowNanos) {
    dispatch(event, nowNanos);
    List<TunnelEffect> result = List.copyOf(effects);
    effects.clear();
    return result;
  }

  /**
   * Returns the state.
   *
   * @return the state after the last event
   */
  public TunnelState state() {
    return state;
  }

  private void dispatch(TunnelEvent event, long now) {
    if (event instanceof TunnelEvent.DialRequested e) {
      dial(e.token(), now);
    } else if (event instanceof TunnelEvent.DialWithdrawn e) {
      waiting.remove(e.token());
    } else if (event instanceof TunnelEvent.TimerFired e) {
      timerFired(e.timer());
    } else if (event instanceof TunnelEvent.CloseRequested) {
      close();
    } else if (event instanceof TunnelEvent.StreamRefused e) {
      streamRefused(e, now);
    } else if (event instanceof TunnelEvent.OnSession e && sessions.contains(e.session())) {
      onSession(e, now);
    }
  }

  private void onSession(TunnelEvent.OnSession event, long now) {
    if (event instanceof TunnelEvent.Opened e) {
      opened(e.session());
    } else if (event instanceof TunnelEvent.NotOpened e) {
      notOpened(e, now);
    } else if (isOpening(event.session())) {
      return;
    } else if (event instanceof TunnelEvent.PeerLeft e) {
      retire(e.session());
    } else if (event instanceof TunnelEvent.Ended e) {
      ended(e);
    } else if (event instanceof TunnelEvent.Gone e) {
      retire(e.session());
      forget(e.session());
    }
  }

  private boolean isOpening(int session) {
    return state instanceof Connecting s && s.session() == session;
  }

  private boolean isReady(int session) {
    return state instanceof Ready s && s.session() == session;
  }

  private boolean isClosed() {
    return state instanceof Closing || state instanceof Closed;
  }

  private void become(TunnelState next) {
    state = next;
  }

  // --- dials ---

  private void dial(long token, long now) {
    if (isClosed()) {
      effects.add(new TunnelEffect.Fail(token, new Reason.Closed()));
    } else if (state instanceof Ready s) {
      effects.add(new TunnelEffect.OpenStream(token, s.session()));
    } else {
      waiting.add(token);
      if (state instanceof Resting) {
        connect(1, now);
      }
    }
  }

  private void streamRefused(TunnelEvent.StreamRefused event, long now) {
    if (event.idsUsedUp() && isReady(event.session())) {
      effects.add(new TunnelEffect.LeaveSession(event.session()));
    }
    retire(event.session());
    dial(event.token(), now);
  }

  private void failWaiting(Reason reason) {
    waiting.forEach(token -> effects.add(new TunnelEffect.Fail(token, reason)));
    waiting.clear();
  }

  // --- sessions ---

  private void connect(int attempt, long begun) {
    int session = ++opened;
    sessions.add(session);
    become(new Connecting(session, attempt, begun));
    effects.add(new TunnelEffect.OpenSession(session));
  }

  private void opened(int session) {
    if (isClosed()) {
      effects.add(new TunnelEffect.CloseSession(session));
    } else if (isOpening(session)) {
      become(new Ready(session));
      effects.add(new TunnelEffect.AnnounceOpened());
      waiting.forEach(token -> effects.add(new TunnelEffect.OpenStream(token, session)));
      waiting.clear();
    }
  }

  private void notOpened(TunnelEvent.NotOpened event, long now) {
    if (state instanceof Connecting s && s.session() == event.session()) {
      sessions.remove(event.session());
      again(s, event.failure(), now);
    } else if (isClosed()) {
      forget(event.session());
    }
  }

  /** Tries again later if that is wanted, can help, and is not too late (clause T4). */
  private void again(Connecting failed, OpenFailure failure, long now) {
    if (waiting.isEmpty()) {
      become(new Resting());
      return;
    }
    Duration delay = backoff.delay(failed.attempt() - 1, failure.retryAfter(), random);
    Duration left = connectBudget.minusNanos(now - failed.begunNanos());
    boolean inTime = delay.compareTo(left) < 0;
    if (failure.isRetryable() && failed.attempt() <= policy.maxAttempts() && inTime) {
      become(new BackingOff(++timers, failed.attempt(), failed.begunNanos()));
      effects.add(new TunnelEffect.ArmTimer(timers, delay));
    } else {
      become(new Resting());
      failWaiting(new Reason.NotOpened(failed.attempt()));
    }
  }

  private void timerFired(int timer) {
    if (state instanceof BackingOff s && s.timer() == timer) {
      if (waiting.isEmpty()) {
        become(new Resting());
      } else {
        connect(s.attempts() + 1, s.begunNanos());
      }
    }
  }

  /** The session takes no more streams: the next dial needs another one. */
  private void retire(int session) {
    if (isReady(session)) {
      become(new Resting());
    }
  }

  private void ended(TunnelEvent.Ended event) {
    retire(event.session());
    if (!isClosed()) {
      effects.add(new TunnelEffect.AnnounceLost(event.reason()));
    }
  }

  // --- the end ---

  private void close() {
    if (isClosed()) {
      return;
    }
    if (state instanceof BackingOff s) {
      effects.add(new TunnelEffect.CancelTimer(s.timer()));
    }
    become(new Closing());
    failWaiting(new Reason.Closed());
    sessions.forEach(session -> effects.add(new TunnelEffect.CloseSession(session)));
    finishIfGone();
  }

  private void forget(int session) {
    sessions.remove(session);
    finishIfGone();
  }

  private void finishIfGone() {
    if (state instanceof Closing && sessions.isEmpty()) {
      become(new Closed());
      effects.add(new TunnelEffect.Finish());
    }
  }
}
