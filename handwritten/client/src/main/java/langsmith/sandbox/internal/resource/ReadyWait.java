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
 * Waits until a thing is ready by asking for its status: at once, then ever more slowly, at least
 * every second. Ends at once when it can no longer become ready; a failure to ask that may pass is
 * not the end.
 */
public final class ReadyWait {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  /** No request is sent with less time than this for its answer. */
  private static final Duration SHORTEST_REQUEST = Duration.ofSeconds(1);

  private final ResourceCalls calls;
  private final Function<String, String> adviceByStatus;

  /**
   * Creates a wait.
   *
   * @param adviceByStatus says what to try when the time is over with a status
   */
  public ReadyWait(ResourceCalls calls, Function<String, String> adviceByStatus) {
    this.calls = calls;
    this.adviceByStatus = adviceByStatus;
  }

  /** Returns what was seen when the thing is ready. Asks at least once. */
  public <T> T until(String name, Duration timeout, Poll<T> poll) {
    Pacing pacing = calls.rest().pacing();
    long start = pacing.nanoTime();
    Duration pause = FIRST_PAUSE;
    Seen<T> last = null;
    SandboxException trouble = null;
    while (true) {
      Duration left = timeout.minusNanos(pacing.nanoTime() - start);
      Seen<T> seen = null;
      try {
        seen = poll.ask(max(left, SHORTEST_REQUEST));
      } catch (SandboxException e) {
        if (!mayPass(e)) {
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
      // A tenth more or less keeps many waiting clients from asking in step.
      Duration jittered =
          Duration.ofNanos((long) ((double) pause.toNanos() * (0.9 + 0.2 * pacing.random())));
      calls
          .rest()
          .pause(
              "waiting for " + calls.named(name), jittered.compareTo(left) < 0 ? jittered : left);
      pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private static boolean mayPass(SandboxException e) {
    return e.retryable() || (e instanceof SandboxApiException answer && answer.status() >= 500);
  }

  private void failIfFinal(String name, Seen<?> seen) {
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

  /** What a status means for waiting. */
  public enum Phase {
    /** It may become ready. */
    PENDING,
    /** It is. */
    READY,
    /** It never will be. */
    OVER
  }

  /**
   * What was seen.
   *
   * @param value what the caller gets if it is ready
   * @param phase what the status means
   * @param text the status in the service's own word
   * @param message why, for people; null if the service said nothing
   */
  public record Seen<T>(T value, Phase phase, String text, @Nullable String message) {}

  /** Asks once. */
  @FunctionalInterface
  public interface Poll<T> {
    /**
     * Asks.
     *
     * @param limit for the answer
     */
    Seen<T> ask(Duration limit);
  }
}
