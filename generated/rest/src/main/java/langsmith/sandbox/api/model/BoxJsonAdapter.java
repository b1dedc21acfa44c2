// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Box} without reflection; properties it does not know are skipped. */
public final class BoxJsonAdapter extends JsonAdapter<Box> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("id", "name", "status", "status_message", "dataplane_url", "template_name", "ttl_seconds", "expires_at", "idle_ttl_seconds", "delete_after_stop_seconds", "stopped_at", "snapshot_id", "vcpus", "cpu_millicores", "mem_bytes", "fs_capacity_bytes", "size_class", "labels", "preserve_memory_on_stop", "persistent", "run_config", "access_delegation", "volumes", "created_at", "updated_at", "created_by", "updated_by");

  private final JsonAdapter<BoxStatus> statusAdapter;
  private final JsonAdapter<OffsetDateTime> expiresAtAdapter;
  private final JsonAdapter<OffsetDateTime> stoppedAtAdapter;
  private final JsonAdapter<Map<String, String>> labelsAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;
  private final JsonAdapter<AccessDelegation> accessDelegationAdapter;
  private final JsonAdapter<List<VolumeMount>> volumesAdapter;
  private final JsonAdapter<OffsetDateTime> createdAtAdapter;
  private final JsonAdapter<OffsetDateTime> updatedAtAdapter;

  public BoxJsonAdapter(Moshi moshi) {
    this.statusAdapter = moshi.adapter(BoxStatus.class);
    this.expiresAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.stoppedAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.labelsAdapter = moshi.adapter(Types.newParameterizedType(Map.class, String.class, String.class));
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
    this.accessDelegationAdapter = moshi.adapter(AccessDelegation.class);
    this.volumesAdapter = moshi.adapter(Types.newParameterizedType(List.class, VolumeMount.class));
    this.createdAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.updatedAtAdapter = moshi.adapter(OffsetDateTime.class);
  }

  @Override
  public @Nullable Box fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Box.Builder b = new Box.Builder();
    reader.beginObject();
    while (reader.hasNext()) {
      int i = reader.selectName(NAMES);
      if (i < 0) {
        reader.skipName();
        reader.skipValue();
        continue;
      }
      if (reader.peek() == JsonReader.Token.NULL) {
        reader.nextNull();
        continue;
      }
      switch (i + 1) {
        case 1:
          b.id = reader.nextString();
          break;
        case 2:
          b.name = reader.nextString();
          break;
        case 3:
          b.status = statusAdapter.fromJson(reader);
          break;
        case 4:
          b.statusMessage = reader.nextString();
          break;
        case 5:
          b.dataplaneUrl = reader.nextString();
          break;
        case 6:
          b.templateName = reader.nextString();
          break;
        case 7:
          b.ttlSeconds = reader.nextInt();
          break;
        case 8:
          b.expiresAt = expiresAtAdapter.fromJson(reader);
          break;
        case 9:
          b.idleTtlSeconds = reader.nextInt();
          break;
        case 10:
          b.deleteAfterStopSeconds = reader.nextInt();
          break;
        case 11:
          b.stoppedAt = stoppedAtAdapter.fromJson(reader);
          break;
        case 12:
          b.snapshotId = reader.nextString();
          break;
        case 13:
          b.vcpus = reader.nextInt();
          break;
        case 14:
          b.cpuMillicores = reader.nextInt();
          break;
        case 15:
          b.memBytes = reader.nextLong();
          break;
        case 16:
          b.fsCapacityBytes = reader.nextLong();
          break;
        case 17:
          b.sizeClass = reader.nextString();
          break;
        case 18:
          b.labels = labelsAdapter.fromJson(reader);
          break;
        case 19:
          b.preserveMemoryOnStop = reader.nextBoolean();
          break;
        case 20:
          b.persistent = reader.nextBoolean();
          break;
        case 21:
          b.runConfig = runConfigAdapter.fromJson(reader);
          break;
        case 22:
          b.accessDelegation = accessDelegationAdapter.fromJson(reader);
          break;
        case 23:
          b.volumes = volumesAdapter.fromJson(reader);
          break;
        case 24:
          b.createdAt = createdAtAdapter.fromJson(reader);
          break;
        case 25:
          b.updatedAt = updatedAtAdapter.fromJson(reader);
          break;
        case 26:
          b.createdBy = reader.nextString();
          break;
        case 27:
          b.updatedBy = reader.nextString();
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    if (b.name == null) {
      throw new JsonDataException("Required value 'name' missing at " + reader.getPath());
    }
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Box value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.id() != null) {
      writer.name("id");
      writer.value(value.id());

    }
    writer.name("name");
    writer.value(value.name());

    if (value.status() != null) {
      writer.name("status");
      statusAdapter.toJson(writer, value.status());

    }
    if (value.statusMessage() != null) {
      writer.name("status_message");
      writer.value(value.statusMessage());

    }
    if (value.dataplaneUrl() != null) {
      writer.name("dataplane_url");
      writer.value(value.dataplaneUrl());

    }
    if (value.templateName() != null) {
      writer.name("template_name");
      writer.value(value.templateName());

    }
    if (value.ttlSeconds() != null) {
      writer.name("ttl_seconds");
      writer.value(value.ttlSeconds());

    }
    if (value.expiresAt() != null) {
      writer.name("expires_at");
      expiresAtAdapter.toJson(writer, value.expiresAt());

    }
    if (value.idleTtlSeconds() != null) {
      writer.name("idle_ttl_seconds");
      writer.value(value.idleTtlSeconds());

    }
    if (value.deleteAfterStopSeconds() != null) {
      writer.name("delete_after_stop_seconds");
      writer.value(value.deleteAfterStopSeconds());

    }
    if (value.stoppedAt() != null) {
      writer.name("stopped_at");
      stoppedAtAdapter.toJson(writer, value.stoppedAt());

    }
    if (value.snapshotId() != null) {
      writer.name("snapshot_id");
      writer.value(value.snapshotId());

    }
    if (value.vcpus() != null) {
      writer.name("vcpus");
      writer.value(value.vcpus());

    }
    if (value.cpuMillicores() != null) {
      writer.name("cpu_millicores");
      writer.value(value.cpuMillicores());

    }
    if (value.memBytes() != null) {
      writer.name("mem_bytes");
      writer.value(value.memBytes());

    }
    if (value.fsCapacityBytes() != null) {
      writer.name("fs_capacity_bytes");
      writer.value(value.fsCapacityBytes());

    }
    if (value.sizeClass() != null) {
      writer.name("size_class");
      writer.value(value.sizeClass());

    }
    if (value.labels() != null) {
      writer.name("labels");
      labelsAdapter.toJson(writer, value.labels());

    }
    if (value.preserveMemoryOnStop() != null) {
      writer.name("preserve_memory_on_stop");
      writer.value(value.preserveMemoryOnStop());

    }
    if (value.persistent() != null) {
      writer.name("persistent");
      writer.value(value.persistent());

    }
    if (value.runConfig() != null) {
      writer.name("run_config");
      runConfigAdapter.toJson(writer, value.runConfig());

    }
    if (value.accessDelegation() != null) {
      writer.name("access_delegation");
      accessDelegationAdapter.toJson(writer, value.accessDelegation());

    }
    if (value.volumes() != null) {
      writer.name("volumes");
      volumesAdapter.toJson(writer, value.volumes());

    }
    if (value.createdAt() != null) {
      writer.name("created_at");
      createdAtAdapter.toJson(writer, value.createdAt());

    }
    if (value.updatedAt() != null) {
      writer.name("updated_at");
      updatedAtAdapter.toJson(writer, value.updatedAt());

    }
    if (value.createdBy() != null) {
      writer.name("created_by");
      writer.value(value.createdBy());

    }
    if (value.updatedBy() != null) {
      writer.name("updated_by");
      writer.value(value.updatedBy());

    }
    writer.endObject();
  }
}

