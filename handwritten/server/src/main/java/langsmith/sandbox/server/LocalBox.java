// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import langsmith.sandbox.server.command.CommandHost;
import org.jspecify.annotations.Nullable;

/**
 * The state of one box. Confined to the server's event loop, but for {@link #touch}, which any
 * thread may call. What changes the state lives in {@link BoxLifecycle}.
 */
final class LocalBox {
  private final long number;
  private final String id = UUID.randomUUID().toString();
  private final BoxDirectory directory;
  private final Timers timers;

  private String name;
  private CreateBoxRequest request;
  private BoxStatus status = BoxStatus.PROVISIONING;
  private @Nullable String statusMessage;
  private Lifetime lifetime;
  private Instant updatedAt;
  private @Nullable Instant stoppedAt;
  private int transfers;
  private volatile Instant lastActivity;

  /** The last change of state that was begun; the next one waits for it. */
  Future<Void> transition = Future.succeededFuture();

  /** Runs the box's commands while it is ready. */
  @Nullable CommandHost host;

  Timers.@Nullable Timer timer;

  LocalBox(long number, String name, CreateBoxRequest request, Path directories, Timers timers) {
    this.number = number;
    this.name = name;
    this.request = request;
    this.directory = new BoxDirectory(directories, id);
    this.timers = timers;
    Instant now = timers.now();
    this.updatedAt = now;
    this.lastActivity = now;
    this.lifetime =
        new Lifetime(
            request.templateName() != null,
            now,
            orElse(request.ttlSeconds(), 0),
            orElse(request.idleTtlSeconds(), Lifetime.DEFAULT_IDLE_TTL_SECONDS),
            orElse(request.deleteAfterStopSeconds(), Lifetime.DEFAULT_DELETE_AFTER_STOP_SECONDS));
  }

  private static int orElse(@Nullable Integer value, int absent) {
    return value == null ? absent : value;
  }

  /** Rises from box to box, so that it sorts boxes by age. */
  long number() {
    return number;
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  /** Returns what the box was asked to be, with all changes since. */
  CreateBoxRequest request() {
    return request;
  }

  BoxDirectory directory() {
    return directory;
  }

  BoxStatus status() {
    return status;
  }

  @Nullable String statusMessage() {
    return statusMessage;
  }

  Lifetime lifetime() {
    return lifetime;
  }

  Instant createdAt() {
    return lifetime.createdAt();
  }

  Instant updatedAt() {
    return updatedAt;
  }

  @Nullable Instant stoppedAt() {
    return stoppedAt;
  }

  /** Returns when the box was last used, which is now as long as a transfer runs. */
  Instant lastActivity() {
    return transfers > 0 ? timers.now() : lastActivity;
  }

  void touch() {
    lastActivity = timers.now();
  }

  void transferBegins() {
    transfers++;
    touch();
  }

  void transferEnds() {
    transfers--;
    touch();
  }

  void rename(String newName) {
    name = newName;
  }

  void become(BoxStatus newStatus, @Nullable String message) {
    status = newStatus;
    statusMessage = message;
    stoppedAt = newStatus.equals(BoxStatus.STOPPED) ? timers.now() : null;
  }

  void update(UpdateBoxRequest change) {
    lifetime =
        new Lifetime(
            lifetime.firstGeneration(),
            lifetime.createdAt(),
            orElse(change.ttlSeconds(), lifetime.ttlSeconds()),
            orElse(change.idleTtlSeconds(), lifetime.idleTtlSeconds()),
            orElse(change.deleteAfterStopSeconds(), lifetime.deleteAfterStopSeconds()));
    request = BoxAttributes.changed(request, change);
    updatedAt = timers.now();
  }
}
