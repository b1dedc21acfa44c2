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
 * Reads and writes {@link Box} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class BoxJsonAdapter extends JsonAdapter<Box> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "id",
          "name",
          "status",
          "status_message",
          "dataplane_url",
          "template_name",
          "ttl_seconds",
          "expires_at",
          "idle_ttl_seconds",
          "delete_after_stop_seconds",
          "stopped_at",
          "snapshot_id",
          "vcpus",
          "cpu_millicores",
          "mem_bytes",
          "fs_capacity_bytes",
          "size_class",
          "labels",
          "preserve_memory_on_stop",
          "persistent",
          "mount_config",
          "proxy_config",
          "run_config",
          "access_delegation",
          "volumes",
          "created_at",
          "updated_at",
          "created_by",
          "updated_by");

  private final JsonAdapter<BoxStatus> statusAdapter;
  private final JsonAdapter<OffsetDateTime> expiresAtAdapter;
  private final JsonAdapter<OffsetDateTime> stoppedAtAdapter;
  private final JsonAdapter<Map<String, String>> labelsAdapter;
  private final JsonAdapter<MountConfig> mountConfigAdapter;
  private final JsonAdapter<ProxyConfig> proxyConfigAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;
  private final JsonAdapter<AccessDelegation> accessDelegationAdapter;
  private final JsonAdapter<List<VolumeMount>> volumesAdapter;
  private final JsonAdapter<OffsetDateTime> createdAtAdapter;
  private final JsonAdapter<OffsetDateTime> updatedAtAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public BoxJsonAdapter(Moshi moshi) {
    this.statusAdapter = moshi.adapter(BoxStatus.class);
    this.expiresAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.stoppedAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.labelsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.mountConfigAdapter = moshi.adapter(MountConfig.class);
    this.proxyConfigAdapter = moshi.adapter(ProxyConfig.class);
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
    this.accessDelegationAdapter = moshi.adapter(AccessDelegation.class);
    this.volumesAdapter = ContainerAdapter.list(moshi.adapter(VolumeMount.class));
    this.createdAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.updatedAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable Box fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Box.Builder builder = Box.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.id = KeptValues.nextString(reader, "id", builder.additionalProperties);
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
          builder.dataplaneUrl =
              KeptValues.nextString(reader, "dataplane_url", builder.additionalProperties);
          break;
        case 5:
          builder.templateName =
              KeptValues.nextString(reader, "template_name", builder.additionalProperties);
          break;
        case 6:
          builder.ttlSeconds =
              KeptValues.nextInteger(reader, "ttl_seconds", builder.additionalProperties);
          break;
        case 7:
          builder.expiresAt =
              KeptValues.next(reader, "expires_at", expiresAtAdapter, builder.additionalProperties);
          break;
        case 8:
          builder.idleTtlSeconds =
              KeptValues.nextInteger(reader, "idle_ttl_seconds", builder.additionalProperties);
          break;
        case 9:
          builder.deleteAfterStopSeconds =
              KeptValues.nextInteger(
                  reader, "delete_after_stop_seconds", builder.additionalProperties);
          break;
        case 10:
          builder.stoppedAt =
              KeptValues.next(reader, "stopped_at", stoppedAtAdapter, builder.additionalProperties);
          break;
        case 11:
          builder.snapshotId =
              KeptValues.nextString(reader, "snapshot_id", builder.additionalProperties);
          break;
        case 12:
          builder.vcpus = KeptValues.nextInteger(reader, "vcpus", builder.additionalProperties);
          break;
        case 13:
          builder.cpuMillicores =
              KeptValues.nextInteger(reader, "cpu_millicores", builder.additionalProperties);
          break;
        case 14:
          builder.memBytes = KeptValues.nextLong(reader, "mem_bytes", builder.additionalProperties);
          break;
        case 15:
          builder.fsCapacityBytes =
              KeptValues.nextLong(reader, "fs_capacity_bytes", builder.additionalProperties);
          break;
        case 16:
          builder.sizeClass =
              KeptValues.nextString(reader, "size_class", builder.additionalProperties);
          break;
        case 17:
          builder.labels =
              KeptValues.next(reader, "labels", labelsAdapter, builder.additionalProperties);
          break;
        case 18:
          builder.preserveMemoryOnStop =
              KeptValues.nextBoolean(
                  reader, "preserve_memory_on_stop", builder.additionalProperties);
          break;
        case 19:
          builder.persistent =
              KeptValues.nextBoolean(reader, "persistent", builder.additionalProperties);
          break;
        case 20:
          builder.mountConfig =
              KeptValues.next(
                  reader, "mount_config", mountConfigAdapter, builder.additionalProperties);
          break;
        case 21:
          builder.proxyConfig =
              KeptValues.next(
                  reader, "proxy_config", proxyConfigAdapter, builder.additionalProperties);
          break;
        case 22:
          builder.runConfig =
              KeptValues.next(reader, "run_config", runConfigAdapter, builder.additionalProperties);
          break;
        case 23:
          builder.accessDelegation =
              KeptValues.next(
                  reader,
                  "access_delegation",
                  accessDelegationAdapter,
                  builder.additionalProperties);
          break;
        case 24:
          builder.volumes =
              KeptValues.next(reader, "volumes", volumesAdapter, builder.additionalProperties);
          break;
        case 25:
          builder.createdAt =
              KeptValues.next(reader, "created_at", createdAtAdapter, builder.additionalProperties);
          break;
        case 26:
          builder.updatedAt =
              KeptValues.next(reader, "updated_at", updatedAtAdapter, builder.additionalProperties);
          break;
        case 27:
          builder.createdBy =
              KeptValues.nextString(reader, "created_by", builder.additionalProperties);
          break;
        case 28:
          builder.updatedBy =
              KeptValues.nextString(reader, "updated_by", builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.name == null) {
      throw ModelSupport.missing("name", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Box value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.id != null) {
      writer.name("id").value(value.id);
    }
    writer.name("name").value(value.name);
    if (value.status != null) {
      writer.name("status");
      statusAdapter.toJson(writer, value.status);
    }
    if (value.statusMessage != null) {
      writer.name("status_message").value(value.statusMessage);
    }
    if (value.dataplaneUrl != null) {
      writer.name("dataplane_url").value(value.dataplaneUrl);
    }
    if (value.templateName != null) {
      writer.name("template_name").value(value.templateName);
    }
    if (value.ttlSeconds != null) {
      writer.name("ttl_seconds").value(value.ttlSeconds);
    }
    if (value.expiresAt != null) {
      writer.name("expires_at");
      expiresAtAdapter.toJson(writer, value.expiresAt);
    }
    if (value.idleTtlSeconds != null) {
      writer.name("idle_ttl_seconds").value(value.idleTtlSeconds);
    }
    if (value.deleteAfterStopSeconds != null) {
      writer.name("delete_after_stop_seconds").value(value.deleteAfterStopSeconds);
    }
    if (value.stoppedAt != null) {
      writer.name("stopped_at");
      stoppedAtAdapter.toJson(writer, value.stoppedAt);
    }
    if (value.snapshotId != null) {
      writer.name("snapshot_id").value(value.snapshotId);
    }
    if (value.vcpus != null) {
      writer.name("vcpus").value(value.vcpus);
    }
    if (value.cpuMillicores != null) {
      writer.name("cpu_millicores").value(value.cpuMillicores);
    }
    if (value.memBytes != null) {
      writer.name("mem_bytes").value(value.memBytes);
    }
    if (value.fsCapacityBytes != null) {
      writer.name("fs_capacity_bytes").value(value.fsCapacityBytes);
    }
    if (value.sizeClass != null) {
      writer.name("size_class").value(value.sizeClass);
    }
    if (value.labels != null) {
      writer.name("labels");
      labelsAdapter.toJson(writer, value.labels);
    }
    if (value.preserveMemoryOnStop != null) {
      writer.name("preserve_memory_on_stop").value(value.preserveMemoryOnStop);
    }
    if (value.persistent != null) {
      writer.name("persistent").value(value.persistent);
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
    if (value.accessDelegation != null) {
      writer.name("access_delegation");
      accessDelegationAdapter.toJson(writer, value.accessDelegation);
    }
    if (value.volumes != null) {
      writer.name("volumes");
      volumesAdapter.toJson(writer, value.volumes);
    }
    if (value.createdAt != null) {
      writer.name("created_at");
      createdAtAdapter.toJson(writer, value.createdAt);
    }
    if (value.updatedAt != null) {
      writer.name("updated_at");
      updatedAtAdapter.toJson(writer, value.updatedAt);
    }
    if (value.createdBy != null) {
      writer.name("created_by").value(value.createdBy);
    }
    if (value.updatedBy != null) {
      writer.name("updated_by").value(value.updatedBy);
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
