// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only in pauses, and chance that always takes the longest wait. */
public final class FakePacing implements Pacing {
  /** The time of day at the start. */
  public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final List<Duration> pauses = new ArrayList<>();
  private Duration passed = Duration.ZERO;
  private boolean interrupted;

  /** Lets time pass without a pause. */
  public synchronized void pass(Duration duration) {
    passed = passed.plus(duration);
  }

  /** Makes the next pause end with an interruption. */
  public synchronized void interruptNextPause() {
    interrupted = true;
  }

  /** Returns the pauses so far. */
  public synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public synchronized long nanoTime() {
    return passed.toNanos();
  }

  @Override
  public synchronized Instant now() {
    return START.plus(passed);
  }

  @Override
  public double random() {
    return 1;
  }

  @Override
  public synchronized void pause(Duration duration, CancelSignal signal)
      throws InterruptedException {
    signal.check("waiting");
    if (interrupted) {
      interrupted = false;
      throw new InterruptedException();
    }
    pauses.add(duration);
    passed = passed.plus(duration);
  }
}
