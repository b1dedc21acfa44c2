// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import java.time.Duration;
import java.util.Objects;

/**
 * How persistently a lost attachment to a command is restored.
 *
 * <p>What is counted are <em>consecutive failed re-attachments</em>. New output, or a {@code
 * started} frame that names the command, refills both limits; so a command may lose its connection
 * any number of times as long as it can be re-attached to.
 *
 * <p>The delay before re-attachment <var>n</var> (from 0) is drawn anew each time, evenly from zero
 * to {@code initialDelay · multiplierⁿ}, at most {@code maxDelay} (full jitter). The first one of a
 * connection that worked is early: its delay is a fifth of that, by default 50 ms on average. The
 * first one after a server has gone away (close code 1001) has no delay. Commands over Server-Sent
 * Events know neither exception.
 *
 * @param maxAttempts how many consecutive re-attachments may fail; 0 means that a lost connection
 *     is final
 * @param initialDelay upper bound of the first delay; at least zero
 * @param maxDelay upper bound of every delay; at least {@code initialDelay}
 * @param multiplier growth of the upper bound from one attempt to the next; at least 1
 * @param deadline how long the command may stay without an attachment that made progress, before it
 *     is given up; positive
 */
public record ReconnectPolicy(
    int maxAttempts,
    Duration initialDelay,
    Duration maxDelay,
    double multiplier,
    Duration deadline) {

  private static final ReconnectPolicy DEFAULT =
      new ReconnectPolicy(
          10, Duration.ofMillis(500), Duration.ofSeconds(8), 2.0, Duration.ofSeconds(120));

  /**
   * Checks the bounds.
   *
   * @param maxAttempts at least 0
   * @param initialDelay at least zero
   * @param maxDelay at least {@code initialDelay}
   * @param multiplier at least 1
   * @param deadline positive
   * @throws IllegalArgumentException if one is out of its bounds
   */
  public ReconnectPolicy {
    Objects.requireNonNull(initialDelay, "initialDelay");
    Objects.requireNonNull(maxDelay, "maxDelay");
    Objects.requireNonNull(deadline, "deadline");
    check(maxAttempts >= 0, "maxAttempts must be at least 0 but was " + maxAttempts);
    check(
        !initialDelay.isNegative(),
        "initialDelay must not be negative but was " + DurationText.of(initialDelay));
    check(
        maxDelay.compareTo(initialDelay) >= 0,
        "maxDelay must be at least initialDelay ("
            + DurationText.of(initialDelay)
            + ") but was "
            + DurationText.of(maxDelay));
    check(multiplier >= 1.0, "multiplier must be at least 1 but was " + multiplier);
    check(
        !deadline.isNegative() && !deadline.isZero(),
        "deadline must be positive but was " + DurationText.of(deadline));
  }

  /**
   * Returns the default: ten attempts, delays of at most 0.5 s (0.1 s after a connection that
   * worked) that double to at most 8 s, and 120 s in all, which is how long a stopped box may take
   * to come back.
   *
   * @return the default policy
   */
  public static ReconnectPolicy standard() {
    return DEFAULT;
  }

  /**
   * Returns the default over Server-Sent Events: that of {@link #standard}, but five attempts. They
   * count from the start of the command, and only new output refills them.
   *
   * @return the default policy of commands over Server-Sent Events
   */
  public static ReconnectPolicy standardForEvents() {
    return DEFAULT.withMaxAttempts(5);
  }

  /**
   * Returns a policy that never re-attaches: the first lost connection ends the handle, not the
   * command.
   *
   * @return a policy without attempts
   */
  public static ReconnectPolicy never() {
    return DEFAULT.withMaxAttempts(0);
  }

  /**
   * Returns this policy with another limit of consecutive failed re-attachments.
   *
   * @param maxAttempts at least 0
   * @return the changed policy
   */
  public ReconnectPolicy withMaxAttempts(int maxAttempts) {
    return new ReconnectPolicy(maxAttempts, initialDelay, maxDelay, multiplier, deadline);
  }

  /**
   * Returns this policy with other delays.
   *
   * @param initialDelay upper bound of the first delay
   * @param maxDelay upper bound of every delay
   * @return the changed policy
   */
  public ReconnectPolicy withDelays(Duration initialDelay, Duration maxDelay) {
    return new ReconnectPolicy(maxAttempts, initialDelay, maxDelay, multiplier, deadline);
  }

  /**
   * Returns this policy with another deadline.
   *
   * @param deadline how long the command may stay without progress while detached; positive
   * @return the changed policy
   */
  public ReconnectPolicy withDeadline(Duration deadline) {
    return new ReconnectPolicy(maxAttempts, initialDelay, maxDelay, multiplier, deadline);
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
