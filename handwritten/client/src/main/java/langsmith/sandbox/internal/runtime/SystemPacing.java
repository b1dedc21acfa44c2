// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Real time. Closing it ends all waits. Safe for use by several threads. */
public final class SystemPacing implements Pacing {
  private final Clock clock = Clock.systemUTC();
  private final CancelSignal closed = new CancelSignal();

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public double random() {
    return ThreadLocalRandom.current().nextDouble();
  }

  @Override
  public void pause(Duration duration, CancelSignal signal) throws InterruptedException {
    CountDownLatch unwanted = new CountDownLatch(1);
    CancelSignal.Registration onClose = closed.onCancel(unwanted::countDown);
    CancelSignal.Registration onCancel = signal.onCancel(unwanted::countDown);
    try {
      if (unwanted.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
        signal.check("waiting");
        throw new IllegalStateException("the client is closed");
      }
    } finally {
      onClose.close();
      onCancel.close();
    }
  }

  @Override
  public void close() {
    closed.cancel();
  }
}
