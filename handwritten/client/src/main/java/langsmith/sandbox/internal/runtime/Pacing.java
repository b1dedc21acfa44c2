// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import java.time.Duration;
import java.time.Instant;

/** Time and chance, so that tests need neither to wait nor to be lucky. */
public interface Pacing extends AutoCloseable {
  /** Returns a time in nanoseconds that only grows. */
  long nanoTime();

  /** Returns the time of day. */
  Instant now();

  /** Returns a random number from 0 (inclusive) to 1 (exclusive). */
  double random();

  /**
   * Waits.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   * @throws IllegalStateException if the client is closed before or meanwhile
   */
  default void pause(Duration duration) throws InterruptedException {
    pause(duration, new CancelSignal());
  }

  /**
   * Waits, unless the wait is no longer wanted.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   * @throws IllegalStateException if the client is closed before or meanwhile
   * @throws java.util.concurrent.CancellationException if it is cancelled before or meanwhile
   */
  void pause(Duration duration, CancelSignal signal) throws InterruptedException;

  /** Ends all waits. */
  @Override
  default void close() {}
}
