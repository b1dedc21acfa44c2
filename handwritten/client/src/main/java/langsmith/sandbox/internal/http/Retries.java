// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.time.Duration;
import langsmith.sandbox.config.HttpRetryPolicy;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.internal.runtime.Pacing;
import langsmith.sandbox.internal.runtime.Telemetry;
import langsmith.sandbox.internal.text.Loggers;
import langsmith.sandbox.telemetry.TelemetryListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Retries one request: idempotent ones after 429, 502, 503, 504 and broken connections, all others
 * only if the server has certainly not processed them. A 429 for a quota is final, because waiting
 * does not help. The server's {@code Retry-After} is respected if the deadline allows it; otherwise
 * the call ends at once. Blocks the caller.
 */
final class Retries {
  private static final Logger log = Loggers.HTTP;

  private final Pacing pacing;
  private final CancelSignal signal;
  private final Telemetry telemetry;

  Retries(Pacing pacing) {
    this(pacing, new CancelSignal(), new Telemetry(TelemetryListener.NONE, pacing));
  }

  Retries(Pacing pacing, CancelSignal signal, Telemetry telemetry) {
    this.pacing = pacing;
    this.signal = signal;
    this.telemetry = telemetry;
  }

  static boolean isTransient(int status) {
    return status == 429 || status == 502 || status == 503 || status == 504;
  }

  /**
   * Runs attempts until one succeeds or no further one is allowed.
   *
   * @param ifGone the result if a retry finds nothing and an earlier attempt may have done the
   *     work; null if that is a failure
   */
  <R> R run(Task task, HttpRetryPolicy policy, Attempt<R> attempt, @Nullable R ifGone) {
    long start = pacing.nanoTime();
    boolean maybeDone = false;
    for (int made = 1; ; made++) {
      try {
        return attempt.run(Duration.ofNanos(pacing.nanoTime() - start));
      } catch (AttemptFailed failed) {
        if (failed.isNotFound() && maybeDone && ifGone != null) {
          return ifGone;
        }
        maybeDone |= failed.mayBeProcessed();
        Duration asked = failed.retryAfter();
        Duration delay = asked != null ? asked : delay(policy, made, pacing.random());
        Duration spent = Duration.ofNanos(pacing.nanoTime() - start);
        boolean inTime = spent.plus(delay).compareTo(policy.deadline()) < 0;
        if (!failed.isRepeatable() || made >= policy.maxAttempts() || !inTime) {
          throw failed.exception(made);
        }
        log.debug(
            "{}: attempt {} failed ({}), next in {} ms",
            task.operation().id(),
            made,
            failed.getMessage(),
            delay.toMillis());
        telemetry.listener().requestRetrying(task.operation().id(), made, delay);
        pause(task, delay, made);
      }
    }
  }

  /**
   * Returns the delay before the next attempt.
   *
   * @param attemptsMade at least 1
   * @param random from 0 to 1
   */
  static Duration delay(HttpRetryPolicy policy, int attemptsMade, double random) {
    double grown = nanos(policy.firstDelay()) * Math.pow(2, attemptsMade - 1.0);
    double bound = Math.min(grown, nanos(policy.longestDelay()));
    return Duration.ofNanos((long) (bound * random));
  }

  private static double nanos(Duration duration) {
    return duration.getSeconds() * 1e9 + duration.getNano();
  }

  private void pause(Task task, Duration delay, int made) {
    try {
      pacing.pause(delay, signal);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxConnectionException(
          task.description() + " was interrupted between two attempts",
          ErrorDetails.causedBy(e).retryable(task.operation().idempotent()),
          made);
    }
  }

  /** One attempt. */
  @FunctionalInterface
  interface Attempt<R> {
    /**
     * Runs the attempt.
     *
     * @param spent how long the call has already taken
     */
    R run(Duration spent) throws AttemptFailed;
  }
}
