// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import org.jspecify.annotations.Nullable;

/**
 * The limits after which a box stops or is deleted automatically. 0 seconds means never.
 *
 * @param firstGeneration whether an idle box is deleted instead of stopped
 * @param createdAt the start of {@code ttlSeconds}
 * @param ttlSeconds the seconds until the box is deleted, even if it is in use
 * @param idleTtlSeconds the seconds without a request or output after which the box is idle
 * @param deleteAfterStopSeconds the seconds from a stop until the box is deleted
 */
record Lifetime(
    boolean firstGeneration,
    Instant createdAt,
    int ttlSeconds,
    int idleTtlSeconds,
    int deleteAfterStopSeconds) {

  static final int DEFAULT_IDLE_TTL_SECONDS = 600;
  static final int DEFAULT_DELETE_AFTER_STOP_SECONDS = 14 * 24 * 60 * 60;

  /** Returns the limits of a new box, with defaults where the request has none. */
  static Lifetime of(CreateBoxRequest request, Instant createdAt) {
    return new Lifetime(
        request.templateName() != null,
        createdAt,
        or(request.ttlSeconds(), 0),
        or(request.idleTtlSeconds(), DEFAULT_IDLE_TTL_SECONDS),
        or(request.deleteAfterStopSeconds(), DEFAULT_DELETE_AFTER_STOP_SECONDS));
  }

  /** Returns the limits after a change; absent members stay unchanged. */
  Lifetime changed(UpdateBoxRequest change) {
    return new Lifetime(
        firstGeneration,
        createdAt,
        or(change.ttlSeconds(), ttlSeconds),
        or(change.idleTtlSeconds(), idleTtlSeconds),
        or(change.deleteAfterStopSeconds(), deleteAfterStopSeconds));
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("first_generation", firstGeneration)
        .put("created_at", createdAt)
        .put("ttl_seconds", ttlSeconds)
        .put("idle_ttl_seconds", idleTtlSeconds)
        .put("delete_after_stop_seconds", deleteAfterStopSeconds);
  }

  static Lifetime fromJson(JsonObject json) {
    return new Lifetime(
        json.getBoolean("first_generation"),
        json.getInstant("created_at"),
        json.getInteger("ttl_seconds"),
        json.getInteger("idle_ttl_seconds"),
        json.getInteger("delete_after_stop_seconds"));
  }

  private static int or(@Nullable Integer value, int absent) {
    return value == null ? absent : value;
  }

  /** What happens to a box when a limit is reached. */
  enum Action {
    STOP,
    DELETE
  }

  /** The next action and its time. */
  record Due(Instant at, Action action) {}

  /**
   * Returns the next action if the box is not used again.
   *
   * @param lastActivity when the box was last used
   * @param stoppedAt when the box stopped, or null while it runs
   */
  Optional<Due> next(Instant lastActivity, @Nullable Instant stoppedAt) {
    Due due = null;
    if (ttlSeconds > 0) {
      due = new Due(createdAt.plusSeconds(ttlSeconds), Action.DELETE);
    }
    // A first-generation box does not stop by itself, but a closing server stops it.
    if ((stoppedAt == null || firstGeneration) && idleTtlSeconds > 0) {
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
