// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Exponential delays with jitter, full unless stated otherwise. Stateless, so it may be shared.
 *
 * @see ReconnectPolicy
 */
public final class Backoff {
  /** What part of the first bound is left after a connection that worked (clause R3). */
  private static final int EARLY_SHARE = 5;

  private static final Duration MAX_NANOS = Duration.ofNanos(Long.MAX_VALUE);

  private final double initialNanos;
  private final double maxNanos;
  private final double multiplier;
  private final double leastShare;

  /**
   * Creates the delays of a policy.
   *
   * @param policy whose delays to use
   */
  public Backoff(ReconnectPolicy policy) {
    this(policy, 0);
  }

  /**
   * Creates the delays of a policy, with less jitter.
   *
   * @param policy whose delays to use
   * @param leastShare of the bound, which no delay is below; at least 0, and below 1
   */
  public Backoff(ReconnectPolicy policy, double leastShare) {
    this.leastShare = leastShare;
    this.initialNanos = nanos(policy.initialDelay());
    this.maxNanos = nanos(policy.maxDelay());
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
   * @return a delay from the least share of {@link #bound}, which is zero by default, to all of it
   */
  public Duration delay(int attempt, DoubleSupplier random) {
    double share = leastShare + (1 - leastShare) * random.getAsDouble();
    return Duration.ofNanos((long) (bound(attempt).toNanos() * share));
  }

  /**
   * Draws the delay before the first attempt to replace a connection that worked (clause R3): the
   * server was there a moment ago, and most losses are of one connection only.
   *
   * @param random draws from [0, 1)
   * @return a fifth of a first {@link #delay(int, DoubleSupplier)}
   */
  public Duration earlyDelay(DoubleSupplier random) {
    return delay(0, random).dividedBy(EARLY_SHARE);
  }

  /**
   * Draws the delay before an attempt, but heeds what the server asked for (clause H5).
   *
   * @param attempt counted from 0
   * @param retryAfter the least delay; null if the server did not ask
   * @param random draws from [0, 1)
   * @return the longer of the two delays
   */
  public Duration delay(int attempt, @Nullable Duration retryAfter, DoubleSupplier random) {
    Duration drawn = delay(attempt, random);
    return retryAfter != null && retryAfter.compareTo(drawn) > 0 ? retryAfter : drawn;
  }

  private static double nanos(Duration duration) {
    return duration.compareTo(MAX_NANOS) < 0 ? duration.toNanos() : Long.MAX_VALUE;
  }
}
