// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import langsmith.sandbox.protocol.Backoff;
import langsmith.sandbox.protocol.ReconnectPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How much patience is left for re-attaching (clauses R2, R3 and R4).
 *
 * <p>The count of failures is refilled by output and by a matching {@code started}. The delays grow
 * with a count of their own, which output resets, or an attachment that stood for a while; so a
 * server that acknowledges and closes at once is not asked in a tight loop. It is not asked for
 * ever either: re-attachments without output, none of which stood for a while, are bounded too.
 */
final class ReattachBudget {
  private static final int GOING_AWAY = 1001;

  /** How many times as often a re-attachment may bring nothing as it may fail (clause R4). */
  private static final long ACKNOWLEDGED_SHARE = 10;

  /** Attachments that end sooner bring nothing, even if the policy has no delays. */
  private static final Duration LEAST_STAND = Duration.ofMillis(100);

  private final ReconnectPolicy policy;
  private final Backoff backoff;
  private final DoubleSupplier random;

  private int attempts;
  private int step;
  private long barren;
  private long detachedSince;
  private boolean detached;

  ReattachBudget(ReconnectPolicy policy, Backoff backoff, DoubleSupplier random) {
    this.policy = policy;
    this.backoff = backoff;
    this.random = random;
  }

  int attempts() {
    return attempts;
  }

  /** The server acknowledged: the path works. */
  void acknowledged() {
    attempts = 0;
    detached = false;
  }

  /** There is new output: the command moves on. */
  void progressed() {
    acknowledged();
    step = 0;
    barren = 0;
  }

  /**
   * An attachment has ended after this long. While it stood the command was not detached, even if a
   * silent command on a server that does not acknowledge gave no sign of it; only the count of
   * attempts continues then (clause G2).
   */
  void stood(Duration time, boolean confirmed) {
    if (time.compareTo(policy.maxDelay()) >= 0) {
      detached = false;
      step = confirmed ? 0 : step;
      barren = confirmed && time.compareTo(LEAST_STAND) >= 0 ? 0 : barren;
    }
  }

  /**
   * Spends one attempt.
   *
   * @param worked whether the lost connection led to the command; if it is the first one since the
   *     last progress, it is replaced early
   * @return the delay before it, or null if the budget is spent
   */
  @Nullable Duration next(
      LinkFailure failure, boolean worked, @Nullable Duration retryAfter, long now) {
    if (!detached) {
      detached = true;
      detachedSince = now;
    }
    Duration left = policy.deadline().minusNanos(now - detachedSince);
    if (isSpent() || left.isNegative() || left.isZero()) {
      return null;
    }
    Duration delay = delay(failure, worked, retryAfter);
    if (delay.compareTo(left) > 0) {
      return null;
    }
    attempts++;
    step++;
    barren++;
    return delay;
  }

  private Duration delay(LinkFailure failure, boolean worked, @Nullable Duration retryAfter) {
    if (step == 0 && failure instanceof LinkFailure.Closed c) {
      if (c.code() == GOING_AWAY) {
        return Duration.ZERO;
      }
      if (worked) {
        return backoff.earlyDelay(random);
      }
    }
    return backoff.delay(step, retryAfter, random);
  }

  private boolean isSpent() {
    return attempts >= policy.maxAttempts() || barren >= ACKNOWLEDGED_SHARE * policy.maxAttempts();
  }
}
