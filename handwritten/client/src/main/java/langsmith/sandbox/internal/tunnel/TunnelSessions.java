// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import langsmith.sandbox.internal.mux.MuxSession;
import langsmith.sandbox.internal.mux.MuxStream;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.internal.transport.ByteTransport;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.tunnel.Effect;
import langsmith.sandbox.protocol.tunnel.Event;
import langsmith.sandbox.protocol.tunnel.OpenFailure;
import langsmith.sandbox.protocol.tunnel.TunnelMachine;
import langsmith.sandbox.protocol.yamux.Effect.OpenRefusal;
import langsmith.sandbox.protocol.yamux.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of one tunnel: carries out what a {@link TunnelMachine} decides about them. Confined
 * to one event loop.
 */
final class TunnelSessions implements SessionLink.Owner {
  private static final Logger log = LoggerFactory.getLogger(TunnelSessions.class);

  private final ByteTransport transport;
  private final EventLoop loop;
  private final WebSocketTarget target;
  private final TunnelLimits limits;
  private final Watcher watcher;
  private final TunnelMachine machine;
  private final Queue<Event> events = new ArrayDeque<>();

  /** Dials that wait for a session. */
  private final Map<Long, Dial> dials = new LinkedHashMap<>();

  /** Every link whose connection is not gone. */
  private final Map<Integer, SessionLink> links = new HashMap<>();

  /** Makes what dials are told of why there is no session, from the number of attempts. */
  private IntFunction<TunnelFailure> lastFailure = attempts -> new TunnelFailure.Closed();

  private @Nullable ScheduledFuture<?> timer;
  private long tokens;
  private boolean telling;

  TunnelSessions(
      ByteTransport transport,
      EventLoop loop,
      WebSocketTarget target,
      TunnelLimits limits,
      Watcher watcher) {
    this.transport = transport;
    this.loop = loop;
    this.target = target;
    this.limits = limits;
    this.watcher = watcher;
    this.machine =
        new TunnelMachine(
            limits.reconnect(),
            limits.connectBudget(),
            () -> ThreadLocalRandom.current().nextDouble());
  }

  /** Is told about sessions, on the event loop. */
  interface Watcher {
    void sessionOpened();

    void sessionLost(String reason);

    /** No connection is left, after {@link TunnelSessions#close}. */
    void allGone();
  }

  /** Dials over the session that there is, or that will be. */
  void dial(Dial dial) {
    tell(new Event.DialRequested(enter(dial)));
  }

  /**
   * Waits for a session without opening a stream.
   *
   * @param dial fails if there will be no session; not begun otherwise
   * @param up runs when there is one
   */
  void whenUp(Dial dial, Runnable up) {
    dial.insteadOfDialling(up);
    dial(dial);
  }

  /** Ends everything. The watcher is told when nothing is left, perhaps at once. Idempotent. */
  void close() {
    tell(new Event.CloseRequested());
  }

  /** Closes the connections at once that close politely at the moment. */
  void abort() {
    List.copyOf(links.values()).forEach(SessionLink::abortLink);
  }

  private long enter(Dial dial) {
    dials.put(++tokens, dial);
    return tokens;
  }

  // --- from the links ---

  @Override
  public void opened(SessionLink link) {
    tell(new Event.Opened(link.number()));
  }

  @Override
  public void refused(SessionLink link, UpgradeRefusal refusal) {
    lastFailure = attempts -> new TunnelFailure.Refused(refusal, attempts);
    notOpened(link, new OpenFailure.Refused(refusal.status(), refusal.retryAfter()));
  }

  @Override
  public void failed(SessionLink link, ConnectFailure failure) {
    lastFailure = attempts -> new TunnelFailure.NotConnected(failure, attempts);
    notOpened(link, new OpenFailure.NotConnected(failure.transientFailure()));
  }

  private void notOpened(SessionLink link, OpenFailure failure) {
    links.remove(link.number());
    withdrawDone();
    tell(new Event.NotOpened(link.number(), failure));
  }

  @Override
  public void left(SessionLink link) {
    tell(new Event.PeerLeft(link.number()));
  }

  @Override
  public void ended(SessionLink link, Outcome outcome) {
    tell(new Event.Ended(link.number(), outcome.describe()));
  }

  @Override
  public void gone(SessionLink link) {
    links.remove(link.number());
    tell(new Event.Gone(link.number()));
  }

  /** Tells of dials that were given up meanwhile, before anything is done for them. */
  private void withdrawDone() {
    for (Map.Entry<Long, Dial> entry : List.copyOf(dials.entrySet())) {
      if (entry.getValue().isDone()) {
        dials.remove(entry.getKey());
        tell(new Event.DialWithdrawn(entry.getKey()));
      }
    }
  }

  // --- from the machine ---

  /** Effects may lead to events at once, which must wait until all effects are done. */
  private void tell(Event event) {
    events.add(event);
    if (telling) {
      return;
    }
    telling = true;
    try {
      for (Event next = events.poll(); next != null; next = events.poll()) {
        machine.on(next, loop.ticker().nanoTime()).forEach(this::perform);
      }
    } finally {
      telling = false;
    }
  }

  private void perform(Effect effect) {
    if (effect instanceof Effect.OpenStream e) {
      openStream(e);
    } else if (effect instanceof Effect.Fail e) {
      fail(e);
    } else if (effect instanceof Effect.OpenSession e) {
      SessionLink link = new SessionLink(e.session(), loop, limits, this);
      links.put(e.session(), link);
      link.connect(transport, target, limits, loop);
    } else if (effect instanceof Effect.CloseSession e) {
      link(e.session()).close();
    } else if (effect instanceof Effect.LeaveSession e) {
      link(e.session()).session().leave();
    } else if (effect instanceof Effect.ArmTimer e) {
      arm(e);
    } else if (effect instanceof Effect.CancelTimer) {
      disarm();
    } else if (effect instanceof Effect.AnnounceOpened) {
      watcher.sessionOpened();
    } else if (effect instanceof Effect.AnnounceLost e) {
      watcher.sessionLost(e.reason());
    } else if (effect instanceof Effect.Finish) {
      watcher.allGone();
    }
  }

  private SessionLink link(int session) {
    return Objects.requireNonNull(links.get(session), "no such session");
  }

  private void openStream(Effect.OpenStream effect) {
    Dial dial = dials.remove(effect.token());
    if (dial == null || dial.isDone() || dial.isSatisfied()) {
      return;
    }
    link(effect.session())
        .session()
        .open(
            new MuxSession.Opening() {
              @Override
              public StreamUser opened(MuxStream stream) {
                return dial.begin(stream);
              }

              @Override
              public void refused(OpenRefusal reason) {
                boolean idsUsedUp = reason == OpenRefusal.IDS_USED_UP;
                tell(new Event.StreamRefused(enter(dial), effect.session(), idsUsedUp));
              }
            });
  }

  private void fail(Effect.Fail effect) {
    Dial dial = dials.remove(effect.token());
    if (dial != null) {
      dial.fail(
          effect.reason() instanceof Effect.Reason.NotOpened reason
              ? lastFailure.apply(reason.attempts())
              : new TunnelFailure.Closed());
    }
  }

  private void arm(Effect.ArmTimer effect) {
    log.debug("{}: no session, next attempt in {}", target, effect.delay());
    timer =
        loop.schedule(
            () -> {
              withdrawDone();
              tell(new Event.TimerFired(effect.timer()));
            },
            effect.delay().toNanos(),
            TimeUnit.NANOSECONDS);
  }

  private void disarm() {
    if (timer != null) {
      timer.cancel(false);
      timer = null;
    }
  }
}
