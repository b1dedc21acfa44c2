// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.time.Duration;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;

/**
 * What is different for the calls of one view of a {@link RestClient}.
 *
 * @param headers replace the client's
 * @param timeout for one attempt, instead of the operation's; zero for none, null for no change
 * @param deadline for all attempts and waits of one call, each attempt included; null for the usual
 *     one
 */
public record CallSettings(
    HeaderMap headers, @Nullable Duration timeout, @Nullable Duration deadline) {

  /** Changes nothing. */
  public static final CallSettings NONE = new CallSettings(HeaderMap.empty(), null, null);

  /** Zero would mean no limit. */
  private static final Duration SHORTEST_ATTEMPT = Duration.ofMillis(1);

  /** Returns the limit for an attempt, zero for none, when the call has lasted some time. */
  Duration attemptLimit(Duration usual, Duration spent) {
    Duration limit = timeout == null ? usual : timeout;
    if (deadline == null) {
      return limit;
    }
    Duration left = deadline.minus(spent);
    if (left.compareTo(SHORTEST_ATTEMPT) < 0) {
      left = SHORTEST_ATTEMPT;
    }
    return limit.isZero() || left.compareTo(limit) < 0 ? left : limit;
  }

  /**
   * Returns the limit for the transfer of a file, repairs included: its own if it has one, or else
   * what holds for every call; zero for none.
   */
  Duration transferLimit(Duration own) {
    Duration limit = timeout == null ? Duration.ZERO : timeout;
    return own.isZero() ? attemptLimit(limit, Duration.ZERO) : own;
  }

  /** Returns the headers only. */
  CallSettings withoutLimits() {
    return new CallSettings(headers, null, null);
  }

  RetryPolicy apply(RetryPolicy policy) {
    return deadline == null
        ? policy
        : new RetryPolicy(policy.maxAttempts(), policy.first(), policy.longest(), deadline);
  }
}
