// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import langsmith.sandbox.server.command.CommandDefaults;
import langsmith.sandbox.server.command.CommandDefaults.Limits;
import langsmith.sandbox.server.files.BoxDirectory;
import langsmith.sandbox.server.time.Timers;
import org.jspecify.annotations.Nullable;

/**
 * The state of one box. Confined to the server's event loop, except {@link #touch} and {@link
 * #commandDefaults}, which any thread may call. {@link BoxLifecycle} changes the state and owns the
 * running parts.
 */
public final class LocalBox {
  private final String id;
  private final BoxDirectory directory;
  private final Timers timers;

  private long number;
  private String name;
  private BoxPlan plan;
  private BoxStatus status = BoxStatus.PROVISIONING;
  private @Nullable String statusMessage;
  private Lifetime lifetime;
  private Instant updatedAt;
  private @Nullable Instant stoppedAt;
  private int transfers;
  private Limits limits = Limits.NONE;
  private volatile Instant lastActivity;
  private volatile CommandDefaults commandDefaults = CommandDefaults.NONE;

  LocalBox(String id, long number, String name, BoxPlan plan, Path directories, Timers timers) {
    this.id = id;
    this.number = number;
    this.name = name;
    this.plan = plan;
    this.directory = new BoxDirectory(directories, id);
    this.timers = timers;
    Instant now = timers.now();
    this.updatedAt = now;
    this.lastActivity = now;
    this.lifetime = Lifetime.of(plan.request(), now);
  }

  /** Restores a persisted box; a box that was running is stopped. */
  static LocalBox restored(String id, JsonObject record, Path directories, Timers timers) {
    LocalBox box =
        new LocalBox(
            id,
            record.getLong("number"),
            record.getString("name"),
            BoxPlan.fromJson(record.getJsonObject("plan")),
            directories,
            timers);
    box.lifetime = Lifetime.fromJson(record.getJsonObject("lifetime"));
    box.updatedAt = record.getInstant("updated_at");
    BoxStatus was = BoxStatus.of(record.getString("status"));
    if (was.equals(BoxStatus.FAILED)) {
      box.become(was, record.getString("status_message"));
    } else if (was.equals(BoxStatus.PROVISIONING)) {
      box.become(BoxStatus.FAILED, "the server ended while the sandbox was provisioned; start it");
    } else {
      box.become(BoxStatus.STOPPED, null);
      Instant stopped = record.getInstant("stopped_at");
      box.stoppedAt = stopped == null ? timers.now() : stopped;
    }
    return box;
  }

  /** Returns the record for {@link #restored}. */
  JsonObject record() {
    return new JsonObject()
        .put("number", number)
        .put("name", name)
        .put("plan", plan.toJson())
        .put("status", status.value())
        .put("status_message", statusMessage)
        .put("lifetime", lifetime.toJson())
        .put("updated_at", updatedAt)
        .put("stopped_at", stoppedAt);
  }

  /** Returns a number that increases with each new box and sorts boxes by age. */
  long number() {
    return number;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** Returns the plan of the box, including later changes. */
  public BoxPlan plan() {
    return plan;
  }

  /** Returns the request of the box, including later changes. */
  CreateBoxRequest request() {
    return plan.request();
  }

  public BoxDirectory directory() {
    return directory;
  }

  public BoxStatus status() {
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

  /** Returns the time of the last use; the current time while a transfer runs. */
  Instant lastActivity() {
    return transfers > 0 ? timers.now() : lastActivity;
  }

  public void touch() {
    lastActivity = timers.now();
  }

  public void transferBegins() {
    transfers++;
    touch();
  }

  public void transferEnds() {
    transfers--;
    touch();
  }

  /** Returns whether a transfer runs, or waits for the box. */
  public boolean isTransferring() {
    return transfers > 0;
  }

  void rename(String newName) {
    name = newName;
  }

  /** Assigns a box of a pool to a request. */
  void claim(long newNumber, String newName, BoxPlan newPlan) {
    number = newNumber;
    name = newName;
    plan = newPlan;
    Instant now = timers.now();
    updatedAt = now;
    lifetime = Lifetime.of(newPlan.request(), now);
    touch();
    refreshDefaults();
  }

  void become(BoxStatus newStatus, @Nullable String message) {
    status = newStatus;
    statusMessage = message;
    stoppedAt = newStatus.equals(BoxStatus.STOPPED) ? timers.now() : null;
  }

  /** Applies the requested size, as every start does. */
  void applySize() {
    limits = new Limits(plan.size().cpuMillicores(), plan.size().memoryBytes());
    refreshDefaults();
  }

  /** Returns the current defaults for the box's commands. */
  CommandDefaults commandDefaults() {
    return commandDefaults;
  }

  void update(UpdateBoxRequest change) {
    BoxSize size =
        plan.size()
            .changed(
                change.cpuMillicores(),
                change.vcpus(),
                change.memBytes(),
                change.fsCapacityBytes());
    plan = plan.withRequest(BoxAttributes.changed(plan.request(), change)).withSize(size);
    lifetime = lifetime.changed(change);
    updatedAt = timers.now();
    refreshDefaults();
  }

  private void refreshDefaults() {
    commandDefaults = RunLayers.of(plan, List.copyOf(directory.mounts()), limits);
  }
}
