// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Snapshot} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class SnapshotJsonAdapter extends JsonAdapter<Snapshot> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "id",
          "name",
          "status",
          "status_message",
          "description",
          "docker_image",
          "image_digest",
          "registry_id",
          "source_sandbox_id",
          "fs_capacity_bytes",
          "fs_used_bytes",
          "memory_snapshot_size_bytes",
          "labels",
          "tags",
          "included",
          "mount_config",
          "proxy_config",
          "run_config",
          "created_by",
          "created_at",
          "updated_at");

  private final JsonAdapter<SnapshotStatus> statusAdapter;
  private final JsonAdapter<Map<String, String>> labelsAdapter;
  private final JsonAdapter<List<String>> tagsAdapter;
  private final JsonAdapter<List<SnapshotPart>> includedAdapter;
  private final JsonAdapter<MountConfig> mountConfigAdapter;
  private final JsonAdapter<ProxyConfig> proxyConfigAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;
  private final JsonAdapter<OffsetDateTime> createdAtAdapter;
  private final JsonAdapter<OffsetDateTime> updatedAtAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public SnapshotJsonAdapter(Moshi moshi) {
    this.statusAdapter = moshi.adapter(SnapshotStatus.class);
    this.labelsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.tagsAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.includedAdapter = ContainerAdapter.list(moshi.adapter(SnapshotPart.class));
    this.mountConfigAdapter = moshi.adapter(MountConfig.class);
    this.proxyConfigAdapter = moshi.adapter(ProxyConfig.class);
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
    this.createdAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.updatedAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable Snapshot fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Snapshot.Builder builder = Snapshot.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.id = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.status =
              KeptValues.next(reader, "status", statusAdapter, builder.additionalProperties);
          break;
        case 3:
          builder.statusMessage =
              KeptValues.nextString(reader, "status_message", builder.additionalProperties);
          break;
        case 4:
          builder.description =
              KeptValues.nextString(reader, "description", builder.additionalProperties);
          break;
        case 5:
          builder.dockerImage =
              KeptValues.nextString(reader, "docker_image", builder.additionalProperties);
          break;
        case 6:
          builder.imageDigest =
              KeptValues.nextString(reader, "image_digest", builder.additionalProperties);
          break;
        case 7:
          builder.registryId =
              KeptValues.nextString(reader, "registry_id", builder.additionalProperties);
          break;
        case 8:
          builder.sourceSandboxId =
              KeptValues.nextString(reader, "source_sandbox_id", builder.additionalProperties);
          break;
        case 9:
          builder.fsCapacityBytes =
              KeptValues.nextLong(reader, "fs_capacity_bytes", builder.additionalProperties);
          break;
        case 10:
          builder.fsUsedBytes =
              KeptValues.nextLong(reader, "fs_used_bytes", builder.additionalProperties);
          break;
        case 11:
          builder.memorySnapshotSizeBytes =
              KeptValues.nextLong(
                  reader, "memory_snapshot_size_bytes", builder.additionalProperties);
          break;
        case 12:
          builder.labels =
              KeptValues.next(reader, "labels", labelsAdapter, builder.additionalProperties);
          break;
        case 13:
          builder.tags = KeptValues.next(reader, "tags", tagsAdapter, builder.additionalProperties);
          break;
        case 14:
          builder.included =
              KeptValues.next(reader, "included", includedAdapter, builder.additionalProperties);
          break;
        case 15:
          builder.mountConfig =
              KeptValues.next(
                  reader, "mount_config", mountConfigAdapter, builder.additionalProperties);
          break;
        case 16:
          builder.proxyConfig =
              KeptValues.next(
                  reader, "proxy_config", proxyConfigAdapter, builder.additionalProperties);
          break;
        case 17:
          builder.runConfig =
              KeptValues.next(reader, "run_config", runConfigAdapter, builder.additionalProperties);
          break;
        case 18:
          builder.createdBy =
              KeptValues.nextString(reader, "created_by", builder.additionalProperties);
          break;
        case 19:
          builder.createdAt =
              KeptValues.next(reader, "created_at", createdAtAdapter, builder.additionalProperties);
          break;
        case 20:
          builder.updatedAt =
              KeptValues.next(reader, "updated_at", updatedAtAdapter, builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.id == null) {
      throw ModelSupport.missing("id", reader);
    }
    if (builder.name == null) {
      throw ModelSupport.missing("name", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Snapshot value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("id").value(value.id);
    writer.name("name").value(value.name);
    if (value.status != null) {
      writer.name("status");
      statusAdapter.toJson(writer, value.status);
    }
    if (value.statusMessage != null) {
      writer.name("status_message").value(value.statusMessage);
    }
    if (value.description != null) {
      writer.name("description").value(value.description);
    }
    if (value.dockerImage != null) {
      writer.name("docker_image").value(value.dockerImage);
    }
    if (value.imageDigest != null) {
      writer.name("image_digest").value(value.imageDigest);
    }
    if (value.registryId != null) {
      writer.name("registry_id").value(value.registryId);
    }
    if (value.sourceSandboxId != null) {
      writer.name("source_sandbox_id").value(value.sourceSandboxId);
    }
    if (value.fsCapacityBytes != null) {
      writer.name("fs_capacity_bytes").value(value.fsCapacityBytes);
    }
    if (value.fsUsedBytes != null) {
      writer.name("fs_used_bytes").value(value.fsUsedBytes);
    }
    if (value.memorySnapshotSizeBytes != null) {
      writer.name("memory_snapshot_size_bytes").value(value.memorySnapshotSizeBytes);
    }
    if (value.labels != null) {
      writer.name("labels");
      labelsAdapter.toJson(writer, value.labels);
    }
    if (value.tags != null) {
      writer.name("tags");
      tagsAdapter.toJson(writer, value.tags);
    }
    if (value.included != null) {
      writer.name("included");
      includedAdapter.toJson(writer, value.included);
    }
    if (value.mountConfig != null) {
      writer.name("mount_config");
      mountConfigAdapter.toJson(writer, value.mountConfig);
    }
    if (value.proxyConfig != null) {
      writer.name("proxy_config");
      proxyConfigAdapter.toJson(writer, value.proxyConfig);
    }
    if (value.runConfig != null) {
      writer.name("run_config");
      runConfigAdapter.toJson(writer, value.runConfig);
    }
    if (value.createdBy != null) {
      writer.name("created_by").value(value.createdBy);
    }
    if (value.createdAt != null) {
      writer.name("created_at");
      createdAtAdapter.toJson(writer, value.createdAt);
    }
    if (value.updatedAt != null) {
      writer.name("updated_at");
      updatedAtAdapter.toJson(writer, value.updatedAt);
    }
    for (Map.Entry<String, @Nullable Object> entry : value.additionalProperties.entrySet()) {
      Object additional = entry.getValue();
      if (additional == null) {
        ModelSupport.writeNull(writer, entry.getKey());
      } else {
        writer.name(entry.getKey());
        additionalPropertyAdapter.toJson(writer, additional);
      }
    }
    writer.endObject();
  }
}
