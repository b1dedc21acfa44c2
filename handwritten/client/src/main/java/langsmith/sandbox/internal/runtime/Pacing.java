// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.time.Duration;
import java.time.Instant;

/** The clock and random numbers, which tests replace. */
public interface Pacing extends AutoCloseable {
  /** Returns a monotonic time in nanoseconds. */
  long nanoTime();

  /** Returns the time of day. */
  Instant now();

  /** Returns a random number from 0 (inclusive) to 1 (exclusive). */
  double random();

  /**
   * Waits, until a signal ends the wait.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   * @throws IllegalStateException if the client is closed before or during the wait
   * @throws java.util.concurrent.CancellationException if it is cancelled before or during the wait
   */
  void pause(Duration duration, CancelSignal signal) throws InterruptedException;

  /** Ends all waits. */
  @Override
  default void close() {}
}
