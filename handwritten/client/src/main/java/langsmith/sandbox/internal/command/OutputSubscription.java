// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import langsmith.sandbox.internal.text.Loggers;
import langsmith.sandbox.output.OutputChunk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Delivers chunks from the buffer to one subscriber on demand.
 *
 * <p>Signals are serial: at most one task runs at a time, and events that arrive meanwhile trigger
 * another pass.
 */
public final class OutputSubscription implements Flow.Subscription {
  private static final Logger log = Loggers.CALLBACK;

  private enum Phase {
    NEW,
    ACTIVE,
    DONE
  }

  private final OutputBuffer buffer;
  private final Executor executor;
  private final Supplier<@Nullable Throwable> failure;
  private final Consumer<Throwable> onThrow;

  // Confined to the running task; null after the last signal, as rule 3.13 requires.
  private Flow.@Nullable Subscriber<? super OutputChunk> subscriber;

  // Guarded by this.
  private Phase phase = Phase.NEW;
  private long demand;
  private @Nullable IllegalArgumentException badRequest;
  private boolean running;
  private boolean again;

  public OutputSubscription(
      OutputBuffer buffer,
      Executor executor,
      Supplier<@Nullable Throwable> failure,
      Consumer<Throwable> onThrow,
      Flow.Subscriber<? super OutputChunk> subscriber) {
    this.buffer = buffer;
    this.executor = executor;
    this.failure = failure;
    this.onThrow = onThrow;
    this.subscriber = subscriber;
  }

  /** Claims the output; throws if it was already claimed. */
  public void begin() {
    buffer.claim("a subscriber", this::wake);
  }

  @Override
  public void request(long n) {
    synchronized (this) {
      if (n <= 0) {
        badRequest =
            new IllegalArgumentException(
                "a subscriber must request at least 1 chunk (rule 3.9) but requested " + n);
      } else {
        demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
      }
    }
    wake();
  }

  @Override
  public void cancel() {
    synchronized (this) {
      phase = Phase.DONE;
    }
    buffer.abandon();
    wake();
  }

  private void wake() {
    synchronized (this) {
      if (running) {
        again = true;
        return;
      }
      if (subscriber == null) {
        return;
      }
      running = true;
    }
    try {
      executor.execute(this::run);
    } catch (RejectedExecutionException e) {
      log.debug("a subscriber receives no more signals because its executor rejected a task");
      synchronized (this) {
        phase = Phase.DONE;
        running = false;
      }
      buffer.abandon();
    }
  }

  private void run() {
    boolean more = true;
    while (more) {
      Flow.Subscriber<? super OutputChunk> current = subscriber;
      if (current != null) {
        try {
          deliver(current);
        } catch (RuntimeException | Error e) {
          tryFinish();
          onThrow.accept(e);
        }
      }
      if (isDone()) {
        subscriber = null;
      }
      synchronized (this) {
        more = again;
        again = false;
        running = more;
      }
    }
  }

  private void deliver(Flow.Subscriber<? super OutputChunk> to) {
    if (tryStart()) {
      to.onSubscribe(this);
    }
    while (tryTakeDemand()) {
      OutputChunk chunk = buffer.poll();
      if (chunk == null) {
        returnDemand();
        break;
      }
      buffer.markConsumed(chunk);
      to.onNext(chunk);
    }
    IllegalArgumentException bad = badRequest();
    if (bad != null && tryFinish()) {
      buffer.abandon();
      to.onError(bad);
    } else if (!isDone() && buffer.tryComplete() && tryFinish()) {
      Throwable cause = failure.get();
      if (cause == null) {
        to.onComplete();
      } else {
        to.onError(cause);
      }
    }
  }

  private synchronized boolean tryStart() {
    if (phase != Phase.NEW) {
      return false;
    }
    phase = Phase.ACTIVE;
    return true;
  }

  private synchronized boolean tryTakeDemand() {
    if (phase != Phase.ACTIVE || badRequest != null || demand == 0) {
      return false;
    }
    if (demand != Long.MAX_VALUE) {
      demand--;
    }
    return true;
  }

  private synchronized void returnDemand() {
    if (demand != Long.MAX_VALUE) {
      demand++;
    }
  }

  private synchronized @Nullable IllegalArgumentException badRequest() {
    return badRequest;
  }

  private synchronized boolean isDone() {
    return phase == Phase.DONE;
  }

  /** Ends the subscription and returns whether it was active. */
  private synchronized boolean tryFinish() {
    boolean first = phase != Phase.DONE;
    phase = Phase.DONE;
    return first;
  }
}
