// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Exponential delays with full jitter. Stateless, so it may be shared.
 *
 * @see ReconnectPolicy
 */
public final class Backoff {
  private final double initialNanos;
  private final double maxNanos;
  private final double multiplier;

  /**
   * Makes delays of a policy.
   *
   * @param policy whose delays to use
   */
  public Backoff(ReconnectPolicy policy) {
    this.initialNanos = policy.initialDelay().toNanos();
    this.maxNanos = policy.maxDelay().toNanos();
    this.multiplier = policy.multiplier();
  }

  /**
   * Returns the largest delay before an attempt.
   *
   * @param attempt counted from 0
   * @return the bound that the jitter is applied to
   */
  public Duration bound(int attempt) {
    if (attempt < 0) {
      throw new IllegalArgumentException("attempt must be at least 0 but was " + attempt);
    }
    // The power overflows to infinity for large attempts, which min() turns into the maximum.
    double bound = initialNanos == 0 ? 0 : initialNanos * Math.pow(multiplier, attempt);
    return Duration.ofNanos((long) Math.min(bound, maxNanos));
  }

  /**
   * Draws the delay before an attempt.
   *
   * @param attempt counted from 0
   * @param random draws from [0, 1)
   * @return a delay from zero to {@link #bound}
   */
  public Duration delay(int attempt, DoubleSupplier random) {
    return Duration.ofNanos((long) (bound(attempt).toNanos() * random.getAsDouble()));
  }
}
