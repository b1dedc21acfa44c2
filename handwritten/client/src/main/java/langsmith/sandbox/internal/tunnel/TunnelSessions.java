// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.internal.mux.MuxSession;
import langsmith.sandbox.internal.mux.MuxStream;
import langsmith.sandbox.internal.mux.StreamUser;
import langsmith.sandbox.internal.transport.ByteTransport;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.internal.transport.WebSocketTarget;
import langsmith.sandbox.protocol.Backoff;
import langsmith.sandbox.protocol.yamux.Effect.OpenRefusal;
import langsmith.sandbox.protocol.yamux.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions of one tunnel: at most one takes new streams, and at most one is being opened,
 * however many connections wait for it (part T). Confined to one event loop.
 */
final class TunnelSessions implements SessionLink.Owner {
  private static final Logger log = LoggerFactory.getLogger(TunnelSessions.class);

  private final ByteTransport transport;
  private final EventLoop loop;
  private final WebSocketTarget target;
  private final TunnelLimits limits;
  private final Backoff backoff;
  private final Watcher watcher;

  /** Dials that wait for a session. */
  private final Queue<Dial> waiting = new ArrayDeque<>();

  /** Every link whose connection is not gone, the current one among them. */
  private final Set<SessionLink> links = new HashSet<>();

  private @Nullable SessionLink current;
  private @Nullable SessionLink opening;
  private @Nullable ScheduledFuture<?> retry;
  private int attempts;
  private long firstAttempt;
  private boolean closed;

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
    this.backoff = new Backoff(limits.reconnect());
    this.watcher = watcher;
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
    if (closed) {
      dial.fail(new TunnelFailure.Closed());
    } else if (current != null) {
      open(current, dial);
    } else {
      waiting.add(dial);
      connectUnlessUnderWay();
    }
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

  private void open(SessionLink link, Dial dial) {
    if (dial.isSatisfied()) {
      return;
    }

    link.session()
        .open(
            new MuxSession.Opening() {
              @Override
              public StreamUser opened(MuxStream stream) {
                return dial.begin(stream);
              }

              @Override
              public void refused(OpenRefusal reason) {
                // Nothing was sent yet, so another session will do.
                if (link.equals(current)) {
                  current = null;
                }
                if (reason == OpenRefusal.IDS_USED_UP) {
                  link.session().leave();
                }
                if (!dial.isDone()) {
                  dial(dial);
                }
              }
            });
  }

  private void connectUnlessUnderWay() {
    if (opening == null && retry == null) {
      attempts = 0;
      firstAttempt = loop.ticker().nanoTime();
      connect();
    }
  }

  private void connect() {
    attempts++;
    SessionLink link = new SessionLink(loop, limits, this);
    opening = link;
    link.connect(transport, target, limits, loop);
  }

  @Override
  public void opened(SessionLink link) {
    opening = null;
    links.add(link);
    current = link;
    watcher.sessionOpened();
    for (Dial dial = waiting.poll(); dial != null; dial = waiting.poll()) {
      if (!dial.isDone()) {
        dial(dial);
      }
    }
  }

  @Override
  public void refused(SessionLink link, UpgradeRefusal refusal) {
    TunnelFailure.Refused failure = new TunnelFailure.Refused(refusal, attempts);
    notOpened(failure, failure.isRetryable(), failure.retryAfter());
  }

  @Override
  public void failed(SessionLink link, ConnectFailure failure) {
    notOpened(new TunnelFailure.NotConnected(failure, attempts), failure.transientFailure(), null);
  }

  private void notOpened(TunnelFailure failure, boolean retryable, @Nullable Duration retryAfter) {
    opening = null;
    waiting.removeIf(Dial::isDone);
    if (closed) {
      goneIfClosed();
      return;
    }
    Duration delay =
        backoff.delay(attempts - 1, retryAfter, () -> ThreadLocalRandom.current().nextDouble());
    Duration spent = Duration.ofNanos(loop.ticker().nanoTime() - firstAttempt);
    boolean inTime = spent.plus(delay).compareTo(limits.connectBudget()) < 0;
    if (!retryable || waiting.isEmpty() || attempts > limits.reconnect().maxAttempts() || !inTime) {
      failWaiting(failure);
      return;
    }
    log.debug("{}: attempt {} failed, next in {}", target, attempts, delay);
    retry =
        loop.schedule(
            () -> {
              retry = null;
              connect();
            },
            delay.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  private void failWaiting(TunnelFailure failure) {
    List<Dial> failed = List.copyOf(waiting);
    waiting.clear();
    failed.forEach(dial -> dial.fail(failure));
  }

  @Override
  public void left(SessionLink link) {
    if (link.equals(current)) {
      current = null;
    }
  }

  @Override
  public void ended(SessionLink link, Outcome outcome) {
    left(link);
    if (!closed) {
      watcher.sessionLost(outcome.describe());
    }
  }

  @Override
  public void gone(SessionLink link) {
    links.remove(link);
    goneIfClosed();
  }

  private void goneIfClosed() {
    if (closed && links.isEmpty() && opening == null) {
      watcher.allGone();
    }
  }

  /** Ends everything. The watcher is told when nothing is left, perhaps at once. Idempotent. */
  void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (retry != null) {
      retry.cancel(false);
      retry = null;
    }
    failWaiting(new TunnelFailure.Closed());
    current = null;
    List.copyOf(links).forEach(SessionLink::close);
    if (opening != null) {
      opening.close();
    }
    goneIfClosed();
  }

  /** Closes the connections at once that close politely at the moment. */
  void abort() {
    List.copyOf(links).forEach(SessionLink::abortLink);
  }
}
