// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.time.Duration;
import java.util.function.IntFunction;
import langsmith.sandbox.error.SandboxException;
import org.jspecify.annotations.Nullable;

/** One attempt of a request failed. Stays inside this package. */
final class AttemptFailed extends Exception {
  private final IntFunction<SandboxException> exception;
  private final boolean repeatable;
  private final boolean maybeDone;
  private final boolean absent;
  private final @Nullable Duration retryAfter;

  private AttemptFailed(
      String summary,
      IntFunction<SandboxException> exception,
      boolean repeatable,
      boolean maybeDone,
      boolean absent,
      @Nullable Duration retryAfter) {
    super(summary, null, false, false);
    this.exception = exception;
    this.repeatable = repeatable;
    this.maybeDone = maybeDone;
    this.absent = absent;
    this.retryAfter = retryAfter;
  }

  static AttemptFailed answered(
      Failure failure, SandboxException exception, @Nullable Duration retryAfter) {
    int status = failure.status();
    // A 429 with Retry-After means that the request was not processed.
    boolean turnedAway = status == 429 && retryAfter != null;
    boolean repeatable =
        Retries.isTransient(status)
            && !failure.isQuota()
            && (failure.task().operation().idempotent() || turnedAway);
    return new AttemptFailed(
        "status " + status,
        attempts -> exception,
        repeatable,
        status >= 500,
        status == 404,
        retryAfter);
  }

  static AttemptFailed broken(
      Exception cause,
      IntFunction<SandboxException> exception,
      boolean repeatable,
      boolean maybeDone) {
    return new AttemptFailed(
        cause.getClass().getSimpleName(), exception, repeatable, maybeDone, false, null);
  }

  /** Returns the exception for the caller if this was the last attempt. */
  SandboxException exception(int attempts) {
    return exception.apply(attempts);
  }

  /** Returns whether another attempt is safe and may succeed. */
  boolean isRepeatable() {
    return repeatable;
  }

  /** Returns whether the server may have processed the request nevertheless. */
  boolean mayBeProcessed() {
    return maybeDone;
  }

  /** Returns whether the server responded that the resource does not exist. */
  boolean isNotFound() {
    return absent;
  }

  /** Returns how long the server requested to wait; null if it did not. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
