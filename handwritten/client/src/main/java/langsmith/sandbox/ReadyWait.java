// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import langsmith.sandbox.error.ResourceCreationException;
import langsmith.sandbox.error.ResourceTimeoutException;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.http.Pacing;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a sandbox is ready by asking for its status: at once, then ever more slowly, at least
 * every second. Ends at once when the sandbox can no longer become ready; a failure to ask that may
 * pass is not the end.
 */
final class ReadyWait {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  /** No request is sent with less time than this for its answer. */
  private static final Duration SHORTEST_REQUEST = Duration.ofSeconds(1);

  private final BoxOperations boxes;
  private final Pacing pacing;

  ReadyWait(BoxOperations boxes, Pacing pacing) {
    this.boxes = boxes;
    this.pacing = pacing;
  }

  /** Returns when the sandbox is ready. Asks at least once. */
  void until(String nameOrId, Duration timeout) {
    long start = pacing.nanoTime();
    Duration pause = FIRST_PAUSE;
    StatusReport last = null;
    SandboxException trouble = null;
    while (true) {
      Duration left = timeout.minusNanos(pacing.nanoTime() - start);
      StatusReport seen = null;
      try {
        seen = boxes.statusOnce(nameOrId, max(left, SHORTEST_REQUEST));
      } catch (SandboxException e) {
        if (!mayPass(e)) {
          throw e;
        }
        trouble = e;
      }
      if (seen != null) {
        if (seen.status() == SandboxStatus.READY) {
          return;
        }
        failIfFinal(nameOrId, seen);
        last = seen;
        trouble = null;
      }
      left = timeout.minusNanos(pacing.nanoTime() - start);
      if (left.isNegative() || left.isZero()) {
        throw timedOut(nameOrId, timeout, last, trouble);
      }
      // A tenth more or less keeps many waiting clients from asking in step.
      Duration jittered =
          Duration.ofNanos((long) ((double) pause.toNanos() * (0.9 + 0.2 * pacing.random())));
      pause(nameOrId, jittered.compareTo(left) < 0 ? jittered : left);
      pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private static boolean mayPass(SandboxException e) {
    return e.retryable() || (e instanceof SandboxApiException answer && answer.status() >= 500);
  }

  private static void failIfFinal(String nameOrId, StatusReport report) {
    switch (report.status()) {
      case FAILED, DELETING, DELETED -> {
        String reason = report.message() == null ? "" : ": " + report.message();
        throw new ResourceCreationException(
            "waiting for "
                + BoxOperations.named(nameOrId)
                + " failed: it is "
                + report.text()
                + " and will not become ready"
                + reason,
            false,
            null,
            "sandbox",
            nameOrId,
            null);
      }
      default -> {}
    }
  }

  private static ResourceTimeoutException timedOut(
      String nameOrId,
      Duration timeout,
      @Nullable StatusReport last,
      @Nullable SandboxException trouble) {
    String status = last == null ? null : last.text();
    String advice =
        last != null && last.status() == SandboxStatus.STOPPED
            ? "; a stopped sandbox wakes with the next command or file operation"
            : "; wait longer, or look at its status message";
    return new ResourceTimeoutException(
        BoxOperations.named(nameOrId)
            + " was not ready within "
            + timeout.toMillis() / 1000.0
            + " s (last status: "
            + (status == null ? "none seen" : status)
            + ")"
            + advice,
        trouble,
        null,
        "sandbox",
        nameOrId,
        status);
  }

  private void pause(String nameOrId, Duration duration) {
    try {
      pacing.pause(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxConnectionException(
          "waiting for " + BoxOperations.named(nameOrId) + " was interrupted",
          e,
          true,
          null,
          1,
          null);
    }
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
