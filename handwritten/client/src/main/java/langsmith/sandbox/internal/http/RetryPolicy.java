// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.time.Duration;

/**
 * How often and how soon a request is retried. The delay before the n-th retry is random, uniformly
 * distributed between zero and {@code first · 2ⁿ⁻¹}, at most {@code longest}.
 *
 * @param maxAttempts how often a request is sent at most, at least 1
 * @param first upper bound of the first delay
 * @param longest upper bound of every delay
 * @param deadline for all attempts and waits of one call together; the last attempt begins before
 *     it
 */
record RetryPolicy(int maxAttempts, Duration first, Duration longest, Duration deadline) {
  static final RetryPolicy DEFAULT =
      new RetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60));

  /** For callers with their own retries. */
  static final RetryPolicy ONCE =
      new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(60));

  /**
   * Returns the delay before the next attempt.
   *
   * @param attemptsMade at least 1
   * @param random from 0 to 1
   */
  Duration delay(int attemptsMade, double random) {
    double grown = first.toNanos() * Math.pow(2, attemptsMade - 1.0);
    double bound = Math.min(grown, (double) longest.toNanos());
    return Duration.ofNanos((long) (bound * random));
  }
}
