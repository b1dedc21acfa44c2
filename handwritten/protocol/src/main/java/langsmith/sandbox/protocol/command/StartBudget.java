// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import langsmith.sandbox.protocol.Backoff;
import org.jspecify.annotations.Nullable;

/**
 * How much patience is left for starting a command: one span of time for all attempts (clause S5).
 */
final class StartBudget {
  private final Duration budget;
  private final Backoff backoff;
  private final DoubleSupplier random;

  private long begun;
  private int attempts;

  StartBudget(CommandPolicy policy, DoubleSupplier random) {
    this.budget = policy.connectBudget();
    this.backoff = new Backoff(policy.reconnect());
    this.random = random;
  }

  void begin(long now) {
    begun = now;
  }

  int attempts() {
    return attempts;
  }

  /**
   * Counts an attempt.
   *
   * @return how long a phase of it may take that is limited to {@code limit}
   */
  Duration attempt(Duration limit, long now) {
    attempts++;
    return within(limit, now);
  }

  /** The shorter of a limit and what is left of the budget. */
  Duration within(Duration limit, long now) {
    Duration left = left(now);
    return limit.compareTo(left) < 0 ? limit : left;
  }

  /** Returns the delay before the next attempt, or null if that would exceed the budget. */
  @Nullable Duration next(@Nullable Duration retryAfter, long now) {
    Duration delay = backoff.delay(attempts - 1, retryAfter, random);
    return delay.compareTo(left(now)) < 0 ? delay : null;
  }

  boolean isSpent(long now) {
    Duration left = left(now);
    return left.isNegative() || left.isZero();
  }

  private Duration left(long now) {
    return budget.minusNanos(now - begun);
  }
}
