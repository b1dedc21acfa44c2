// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a box stops or is deleted by itself. A limit of 0 seconds means never.
 *
 * @param firstGeneration whether idleness deletes the box; otherwise it stops it
 * @param createdAt from when {@code ttlSeconds} counts
 * @param ttlSeconds after how many seconds the box is deleted, whatever it does
 * @param idleTtlSeconds after how many seconds without a request or output idleness strikes
 * @param deleteAfterStopSeconds how many seconds after a stop the box is deleted
 */
record Lifetime(
    boolean firstGeneration,
    Instant createdAt,
    int ttlSeconds,
    int idleTtlSeconds,
    int deleteAfterStopSeconds) {

  static final int DEFAULT_IDLE_TTL_SECONDS = 600;
  static final int DEFAULT_DELETE_AFTER_STOP_SECONDS = 14 * 24 * 60 * 60;

  /** What happens to a box when its time has come. */
  enum Action {
    STOP,
    DELETE
  }

  /** What happens next, and when. */
  record Due(Instant at, Action action) {}

  /**
   * Returns what happens next if the box is left alone.
   *
   * @param lastActivity when the box was last used
   * @param stoppedAt when the box stopped, or null while it runs
   */
  Optional<Due> next(Instant lastActivity, @Nullable Instant stoppedAt) {
    Due due = null;
    if (ttlSeconds > 0) {
      due = new Due(createdAt.plusSeconds(ttlSeconds), Action.DELETE);
    }
    if (stoppedAt == null && idleTtlSeconds > 0) {
      Action action = firstGeneration ? Action.DELETE : Action.STOP;
      due = earlier(due, new Due(lastActivity.plusSeconds(idleTtlSeconds), action));
    }
    if (stoppedAt != null && deleteAfterStopSeconds > 0) {
      due = earlier(due, new Due(stoppedAt.plusSeconds(deleteAfterStopSeconds), Action.DELETE));
    }
    return Optional.ofNullable(due);
  }

  private static Due earlier(@Nullable Due one, Due other) {
    return one != null && !one.at.isAfter(other.at) ? one : other;
  }
}
