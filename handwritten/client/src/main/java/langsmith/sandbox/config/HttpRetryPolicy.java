// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.config;

import java.time.Duration;
import java.util.Objects;
import langsmith.sandbox.protocol.DurationText;

/**
 * How often and how soon an HTTP request is retried. Which requests may be retried is not part of
 * it: those that can be repeated without a further effect after 429, 502, 503, 504 and broken
 * connections, and all others only if the service has certainly not processed them. A {@code
 * Retry-After} of the service replaces the delay. Immutable.
 *
 * <p>The delay before the n-th retry is random, uniformly distributed between zero and {@code
 * firstDelay · 2ⁿ⁻¹}, at most {@code longestDelay}.
 *
 * @param maxAttempts how often a request is sent at most, at least 1; 1 for no retries
 * @param firstDelay the upper bound of the first delay, not negative; zero for no delays
 * @param longestDelay the upper bound of every delay, at least {@code firstDelay}
 * @param deadline for all attempts and delays of one call; no attempt begins after it. Positive;
 *     {@link langsmith.sandbox.request.RequestOptions#deadline} replaces it
 */
public record HttpRetryPolicy(
    int maxAttempts, Duration firstDelay, Duration longestDelay, Duration deadline) {
  private static final HttpRetryPolicy STANDARD =
      new HttpRetryPolicy(4, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60));

  /**
   * Creates a policy.
   *
   * @param maxAttempts at least 1
   * @param firstDelay not negative
   * @param longestDelay at least {@code firstDelay}
   * @param deadline positive
   * @throws IllegalArgumentException if a value is out of its bounds
   */
  public HttpRetryPolicy {
    Objects.requireNonNull(firstDelay, "firstDelay");
    Objects.requireNonNull(longestDelay, "longestDelay");
    Objects.requireNonNull(deadline, "deadline");
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts must be at least 1, not " + maxAttempts);
    }
    if (firstDelay.isNegative()) {
      throw new IllegalArgumentException(
          "firstDelay must not be negative, but is " + DurationText.of(firstDelay));
    }
    if (longestDelay.compareTo(firstDelay) < 0) {
      throw new IllegalArgumentException(
          "longestDelay must be at least firstDelay, "
              + DurationText.of(firstDelay)
              + ", but is "
              + DurationText.of(longestDelay));
    }
    if (deadline.isZero() || deadline.isNegative()) {
      throw new IllegalArgumentException(
          "deadline must be positive, but is " + DurationText.of(deadline));
    }
  }

  /** {@return the default: 4 attempts within 60 s, delays of up to 0.5, 1 and 2 s} */
  public static HttpRetryPolicy standard() {
    return STANDARD;
  }

  /** {@return a policy that sends every request once} */
  public static HttpRetryPolicy never() {
    return STANDARD.withMaxAttempts(1);
  }

  /**
   * {@return this policy with another number of attempts}
   *
   * @param attempts at least 1; 1 for no retries
   * @throws IllegalArgumentException if it is less
   */
  public HttpRetryPolicy withMaxAttempts(int attempts) {
    return new HttpRetryPolicy(attempts, firstDelay, longestDelay, deadline);
  }

  /**
   * {@return this policy with other delays}
   *
   * @param first the upper bound of the first delay, which doubles with each retry
   * @param longest the upper bound of every delay
   * @throws IllegalArgumentException if {@code first} is negative or longer than {@code longest}
   */
  public HttpRetryPolicy withDelays(Duration first, Duration longest) {
    return new HttpRetryPolicy(maxAttempts, first, longest, deadline);
  }

  /**
   * {@return this policy with another limit for all attempts and delays of one call}
   *
   * @param limit positive
   * @throws IllegalArgumentException if it is not
   */
  public HttpRetryPolicy withDeadline(Duration limit) {
    return new HttpRetryPolicy(maxAttempts, firstDelay, longestDelay, limit);
  }
}
