// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.UpdateBoxRequest;
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

  /** Returns the limits that a new box asks for, or the defaults where it does not. */
  static Lifetime of(CreateBoxRequest request, Instant createdAt) {
    return new Lifetime(
        request.templateName() != null,
        createdAt,
        or(request.ttlSeconds(), 0),
        or(request.idleTtlSeconds(), DEFAULT_IDLE_TTL_SECONDS),
        or(request.deleteAfterStopSeconds(), DEFAULT_DELETE_AFTER_STOP_SECONDS));
  }

  /** Returns the limits after a change: what is absent from it stays. */
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
    // A box of the first generation does not stop by itself, but a server that ends stops it.
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
