// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.channel.EventLoop;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import langsmith.sandbox.internal.loop.MachineDriver;
import langsmith.sandbox.internal.text.Loggers;
import langsmith.sandbox.internal.transport.ByteTransport;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.tunnel.OpenFailure;
import langsmith.sandbox.protocol.tunnel.TunnelEffect;
import langsmith.sandbox.protocol.tunnel.TunnelEvent;
import langsmith.sandbox.protocol.tunnel.TunnelMachine;
import langsmith.sandbox.protocol.yamux.YamuxEffect.OpenRefusal;
import langsmith.sandbox.protocol.yamux.YamuxOutcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * The sessions of one tunnel: carries out what a {@link TunnelMachine} decides about them. Confined
 * to one event loop.
 */
final class TunnelSessions implements SessionLink.Owner, Dial.Sessions {
  private static final Logger log = Loggers.TUNNEL;

  private final ByteTransport transport;
  private final EventLoop loop;
  private final WebSocketTarget target;
  private final TunnelLimits limits;
  private final Watcher watcher;
  private final MachineDriver<TunnelEvent, TunnelEffect> driver;

  /** The waiters for a session, by token, and the tokens by waiter. */
  private final Map<Long, SessionWaiter> waiters = new LinkedHashMap<>();

  private final Map<SessionWaiter, Long> tokens = new HashMap<>();

  /** Every link whose connection has not ended. */
  private final Map<Integer, SessionLink> links = new HashMap<>();

  /** Creates the failure for waiters from the number of attempts. */
  private IntFunction<TunnelFailure> lastFailure = attempts -> new TunnelFailure.Closed();

  private long lastToken;

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
    TunnelMachine machine =
        new TunnelMachine(
            limits.reconnect(),
            limits.connectBudget(),
            () -> ThreadLocalRandom.current().nextDouble());
    Effects effects = new Effects();
    this.driver =
        new MachineDriver<>(loop, machine::on, effect -> effect.accept(effects), this::failed);
  }

  /** Receives the events of sessions, on the event loop. */
  interface Watcher {
    void sessionOpened();

    void sessionLost(String reason);

    /** All connections have ended, after {@link TunnelSessions#close}. */
    void allGone();
  }

  @Override
  public void request(SessionWaiter waiter) {
    if (driver.hasFailed()) {
      waiter.failed(lastFailure.apply(1));
    } else {
      driver.handle(new TunnelEvent.DialRequested(enter(waiter)));
    }
  }

  @Override
  public void withdraw(SessionWaiter waiter) {
    Long token = tokens.remove(waiter);
    if (token != null) {
      waiters.remove(token);
      driver.handle(new TunnelEvent.DialWithdrawn(token));
    }
  }

  private long enter(SessionWaiter waiter) {
    waiters.put(++lastToken, waiter);
    tokens.put(waiter, lastToken);
    return lastToken;
  }

  /**
   * Ends everything. The watcher is called when all connections have ended, possibly at once.
   * Idempotent.
   */
  void close() {
    driver.handle(new TunnelEvent.CloseRequested());
  }

  /** Closes at once the connections whose close handshake is in progress. */
  void abort() {
    List.copyOf(links.values()).forEach(SessionLink::abortLink);
  }

  /** Fails all waiters after a bug or a broken class path of this client. */
  private void failed(Throwable cause) {
    log.warn("{}: aborted, this client failed with {}", target, cause.getClass().getName());
    log.debug("{}: this client failed", target, cause);
    ConnectFailure failure =
        new ConnectFailure(
            ConnectFailure.Kind.CONNECT_FAILED,
            false,
            "this client failed with " + cause.getClass().getName(),
            cause);
    lastFailure = attempts -> new TunnelFailure.NotConnected(failure, attempts);
    List<SessionWaiter> all = List.copyOf(waiters.values());
    waiters.clear();
    tokens.clear();
    all.forEach(waiter -> waiter.failed(lastFailure.apply(1)));
    abort();
    watcher.allGone();
  }

  // --- from the links ---

  @Override
  public void opened(SessionLink link) {
    driver.handle(new TunnelEvent.Opened(link.number()));
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
    driver.handle(new TunnelEvent.NotOpened(link.number(), failure));
  }

  @Override
  public void left(SessionLink link) {
    driver.handle(new TunnelEvent.PeerLeft(link.number()));
  }

  @Override
  public void ended(SessionLink link, YamuxOutcome outcome) {
    driver.handle(new TunnelEvent.Ended(link.number(), outcome.describe()));
  }

  @Override
  public void gone(SessionLink link) {
    links.remove(link.number());
    driver.handle(new TunnelEvent.Gone(link.number()));
  }

  /** Carries out what the machine decides. */
  private final class Effects implements TunnelEffect.Handler {
    @Override
    public void openSession(TunnelEffect.OpenSession effect) {
      SessionLink link = new SessionLink(effect.session(), loop, limits, TunnelSessions.this);
      link.connect(transport, target, limits, loop);
      links.put(effect.session(), link);
    }

    @Override
    public void closeSession(TunnelEffect.CloseSession effect) {
      link(effect.session()).close();
    }

    @Override
    public void leaveSession(TunnelEffect.LeaveSession effect) {
      link(effect.session()).session().leave();
    }

    @Override
    public void openStream(TunnelEffect.OpenStream effect) {
      SessionWaiter waiter = remove(effect.token());
      if (waiter != null) {
        waiter.ready(
            link(effect.session()).session(), reason -> refused(waiter, effect.session(), reason));
      }
    }

    private void refused(SessionWaiter waiter, int session, OpenRefusal reason) {
      boolean idsUsedUp = reason == OpenRefusal.IDS_USED_UP;
      driver.handle(new TunnelEvent.StreamRefused(enter(waiter), session, idsUsedUp));
    }

    @Override
    public void fail(TunnelEffect.Fail effect) {
      SessionWaiter waiter = remove(effect.token());
      if (waiter != null) {
        waiter.failed(
            effect.reason() instanceof TunnelEffect.Reason.NotOpened reason
                ? lastFailure.apply(reason.attempts())
                : new TunnelFailure.Closed());
      }
    }

    private @Nullable SessionWaiter remove(long token) {
      SessionWaiter waiter = waiters.remove(token);
      if (waiter != null) {
        tokens.remove(waiter);
      }
      return waiter;
    }

    private SessionLink link(int session) {
      return Objects.requireNonNull(links.get(session), "no such session");
    }

    @Override
    public void armTimer(TunnelEffect.ArmTimer effect) {
      log.debug("{}: no session, next attempt in {}", target, effect.delay());
      driver.arm(effect.delay(), new TunnelEvent.TimerFired(effect.timer()));
    }

    @Override
    public void cancelTimer(TunnelEffect.CancelTimer effect) {
      driver.disarm();
    }

    @Override
    public void announceOpened(TunnelEffect.AnnounceOpened effect) {
      watcher.sessionOpened();
    }

    @Override
    public void announceLost(TunnelEffect.AnnounceLost effect) {
      watcher.sessionLost(effect.reason());
    }

    @Override
    public void finish(TunnelEffect.Finish effect) {
      watcher.allGone();
    }
  }
}
