// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.time.Duration;
import langsmith.sandbox.config.HttpRetryPolicy;
import langsmith.sandbox.internal.wire.HeaderMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one view of a {@link RestClient}.
 *
 * @param headers replace the client's
 * @param timeout for one attempt, instead of the operation's; zero for none, null if not set
 * @param deadline for all attempts and waits of one call, each attempt included; null for the
 *     default
 */
public record CallSettings(
    HeaderMap headers, @Nullable Duration timeout, @Nullable Duration deadline) {

  /** Changes nothing. */
  public static final CallSettings NONE = new CallSettings(HeaderMap.empty(), null, null);

  /** The shortest limit, because zero means no limit. */
  private static final Duration SHORTEST_ATTEMPT = Duration.ofMillis(1);

  /**
   * Returns the limit for the next attempt, zero for none, given the time that the call has already
   * taken.
   */
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
   * Returns the limit for a file transfer with all its attempts: its own or else that of every
   * call; zero for none.
   */
  Duration transferLimit(Duration own) {
    Duration limit = timeout == null ? Duration.ZERO : timeout;
    return own.isZero() ? attemptLimit(limit, Duration.ZERO) : own;
  }

  /** Returns the headers only. */
  CallSettings withoutLimits() {
    return new CallSettings(headers, null, null);
  }

  /** Returns a policy with the deadline of these settings. */
  HttpRetryPolicy apply(HttpRetryPolicy policy) {
    return deadline == null ? policy : policy.withDeadline(deadline);
  }
}
