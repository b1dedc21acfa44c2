// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.api.model.Snapshot;
import langsmith.sandbox.api.model.SnapshotStatus;
import langsmith.sandbox.server.box.BoxViews;
import langsmith.sandbox.server.http.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot with its unreported parts.
 *
 * @param shown the snapshot as reported, without the values of variables
 * @param runConfig the run configuration below that of each box; null for none
 * @param settings the settings that boxes inherit unless they set their own
 */
public record LocalSnapshot(
    Snapshot shown, @Nullable RunConfig runConfig, CreateBoxRequest settings) {
  public static final Catalogue.Form<LocalSnapshot> FORM =
      new Catalogue.Form<>(
          "snapshots",
          "snapshot",
          LocalSnapshot::id,
          LocalSnapshot::name,
          LocalSnapshot::toJson,
          LocalSnapshot::fromJson);

  /** Creates a ready snapshot without files. */
  public static LocalSnapshot empty(SnapshotReference reference, OffsetDateTime now) {
    String tag = reference.tag() == null ? SnapshotReference.DEFAULT_TAG : reference.tag();
    Snapshot shown =
        Snapshot.builder()
            .id(UUID.randomUUID().toString())
            .name(reference.name())
            .status(SnapshotStatus.READY)
            .tags(List.of(tag))
            .createdBy(BoxViews.CALLER)
            .createdAt(now)
            .updatedAt(now)
            .build();
    return new LocalSnapshot(shown, null, CreateBoxRequest.builder().build());
  }

  String id() {
    return shown.id();
  }

  String name() {
    return shown.name();
  }

  boolean isReady() {
    return SnapshotStatus.READY.equals(shown.status());
  }

  /** Returns the tags of this snapshot. */
  List<String> tags() {
    List<String> tags = shown.tags();
    return tags == null ? List.of() : tags;
  }

  LocalSnapshot with(Snapshot changed) {
    return new LocalSnapshot(changed, runConfig, settings);
  }

  private JsonObject toJson() {
    JsonObject json =
        new JsonObject()
            .put("shown", JsonCodec.write(Snapshot.class, shown).toJsonObject())
            .put("settings", JsonCodec.write(CreateBoxRequest.class, settings).toJsonObject());
    if (runConfig != null) {
      json.put("run_config", JsonCodec.write(RunConfig.class, runConfig).toJsonObject());
    }
    return json;
  }

  private static LocalSnapshot fromJson(JsonObject json) {
    Snapshot shown = JsonCodec.read(Snapshot.class, json.getJsonObject("shown").toBuffer());
    if (SnapshotStatus.BUILDING.equals(shown.status())) {
      shown =
          shown.toBuilder()
              .status(SnapshotStatus.FAILED)
              .statusMessage("the server ended while the snapshot was created")
              .build();
    }
    JsonObject runConfig = json.getJsonObject("run_config");
    return new LocalSnapshot(
        shown,
        runConfig == null ? null : JsonCodec.read(RunConfig.class, runConfig.toBuffer()),
        JsonCodec.read(CreateBoxRequest.class, json.getJsonObject("settings").toBuffer()));
  }
}
