// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.resource;

import java.time.Duration;
import java.util.function.Function;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.ResourceCreationException;
import langsmith.sandbox.error.ResourceTimeoutException;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.runtime.Pacing;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a resource is ready by polling its status: at once, then at increasing intervals of
 * at most about a second. Ends at once if the resource can no longer become ready; transient
 * failures do not end the wait.
 */
public final class ReadyWait {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  /** The minimum time for the response to a request. */
  private static final Duration SHORTEST_REQUEST = Duration.ofSeconds(1);

  private final ResourceCalls calls;
  private final Function<String, String> adviceByStatus;

  /**
   * Creates a wait.
   *
   * @param adviceByStatus returns advice for a timeout, by the last status
   */
  public ReadyWait(ResourceCalls calls, Function<String, String> adviceByStatus) {
    this.calls = calls;
    this.adviceByStatus = adviceByStatus;
  }

  /** Returns the value of the first poll that found the resource ready. Polls at least once. */
  public <T> T until(String name, Duration timeout, Poll<T> poll) {
    Pacing pacing = calls.rest().pacing();
    long start = pacing.nanoTime();
    Duration pause = FIRST_PAUSE;
    PollResult<T> last = null;
    SandboxException trouble = null;
    while (true) {
      Duration left = timeout.minusNanos(pacing.nanoTime() - start);
      PollResult<T> seen = null;
      try {
        seen = poll.ask(max(left, SHORTEST_REQUEST));
      } catch (SandboxException e) {
        if (!isTransient(e)) {
          throw e;
        }
        trouble = e;
      }
      if (seen != null) {
        if (seen.phase() == Phase.READY) {
          return seen.value();
        }
        failIfFinal(name, seen);
        last = seen;
        trouble = null;
      }
      left = timeout.minusNanos(pacing.nanoTime() - start);
      if (left.isNegative() || left.isZero()) {
        throw timedOut(name, timeout, last == null ? null : last.text(), trouble);
      }
      // A jitter of 10% keeps many waiting clients from polling in step.
      Duration jittered =
          Duration.ofNanos((long) ((double) pause.toNanos() * (0.9 + 0.2 * pacing.random())));
      calls
          .rest()
          .pause(
              "waiting for " + calls.named(name), jittered.compareTo(left) < 0 ? jittered : left);
      pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private static boolean isTransient(SandboxException e) {
    return e.retryable() || (e instanceof SandboxApiException answer && answer.status() >= 500);
  }

  private void failIfFinal(String name, PollResult<?> seen) {
    if (seen.phase() != Phase.OVER) {
      return;
    }
    String reason = seen.message() == null ? "" : ": " + seen.message();
    throw new ResourceCreationException(
        "waiting for "
            + calls.named(name)
            + " failed: it is "
            + seen.text()
            + " and will not become ready"
            + reason,
        calls.resource(name).type(),
        name,
        ErrorDetails.none());
  }

  private ResourceTimeoutException timedOut(
      String name, Duration timeout, @Nullable String status, @Nullable SandboxException trouble) {
    return new ResourceTimeoutException(
        calls.named(name)
            + " was not ready within "
            + timeout.toMillis() / 1000.0
            + " s (last status: "
            + (status == null ? "none seen" : status)
            + "); "
            + adviceByStatus.apply(status == null ? "" : status),
        calls.resource(name).type(),
        name,
        status,
        ErrorDetails.causedBy(trouble));
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** The meaning of a status for the wait. */
  public enum Phase {
    /** The resource may become ready. */
    PENDING,
    /** The resource is ready. */
    READY,
    /** The resource will never become ready. */
    OVER
  }

  /**
   * The result of one poll.
   *
   * @param value the result if the resource is ready
   * @param phase the meaning of the status
   * @param text the status in the service's own word
   * @param message the reason, for humans; null if the service sent none
   */
  public record PollResult<T>(T value, Phase phase, String text, @Nullable String message) {}

  /** Polls once. */
  @FunctionalInterface
  public interface Poll<T> {
    /**
     * Polls.
     *
     * @param limit for the response
     */
    PollResult<T> ask(Duration limit);
  }
}
