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

/** Reads and writes {@link CreateBoxRequest} without reflection; properties it does not know are skipped. */
public final class CreateBoxRequestJsonAdapter extends JsonAdapter<CreateBoxRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("name", "template_name", "wait_for_ready", "timeout", "ttl_seconds", "idle_ttl_seconds", "delete_after_stop_seconds", "snapshot_id", "snapshot", "snapshot_name", "vcpus", "cpu_millicores", "mem_bytes", "fs_capacity_bytes", "env_vars", "labels", "preserve_memory_on_stop", "restore_memory", "persistent", "run_config", "access_delegation", "volumes", "tag_value_ids");

  private final JsonAdapter<Map<String, String>> envVarsAdapter;
  private final JsonAdapter<Map<String, String>> labelsAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;
  private final JsonAdapter<AccessDelegation> accessDelegationAdapter;
  private final JsonAdapter<List<VolumeRequest>> volumesAdapter;
  private final JsonAdapter<List<String>> tagValueIdsAdapter;

  public CreateBoxRequestJsonAdapter(Moshi moshi) {
    this.envVarsAdapter = moshi.adapter(Types.newParameterizedType(Map.class, String.class, String.class));
    this.labelsAdapter = moshi.adapter(Types.newParameterizedType(Map.class, String.class, String.class));
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
    this.accessDelegationAdapter = moshi.adapter(AccessDelegation.class);
    this.volumesAdapter = moshi.adapter(Types.newParameterizedType(List.class, VolumeRequest.class));
    this.tagValueIdsAdapter = moshi.adapter(Types.newParameterizedType(List.class, String.class));
  }

  @Override
  public @Nullable CreateBoxRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    CreateBoxRequest.Builder b = new CreateBoxRequest.Builder();
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
          b.name = reader.nextString();
          break;
        case 2:
          b.templateName = reader.nextString();
          break;
        case 3:
          b.waitForReady = reader.nextBoolean();
          break;
        case 4:
          b.timeout = reader.nextInt();
          break;
        case 5:
          b.ttlSeconds = reader.nextInt();
          break;
        case 6:
          b.idleTtlSeconds = reader.nextInt();
          break;
        case 7:
          b.deleteAfterStopSeconds = reader.nextInt();
          break;
        case 8:
          b.snapshotId = reader.nextString();
          break;
        case 9:
          b.snapshot = reader.nextString();
          break;
        case 10:
          b.snapshotName = reader.nextString();
          break;
        case 11:
          b.vcpus = reader.nextInt();
          break;
        case 12:
          b.cpuMillicores = reader.nextInt();
          break;
        case 13:
          b.memBytes = reader.nextLong();
          break;
        case 14:
          b.fsCapacityBytes = reader.nextLong();
          break;
        case 15:
          b.envVars = envVarsAdapter.fromJson(reader);
          break;
        case 16:
          b.labels = labelsAdapter.fromJson(reader);
          break;
        case 17:
          b.preserveMemoryOnStop = reader.nextBoolean();
          break;
        case 18:
          b.restoreMemory = reader.nextBoolean();
          break;
        case 19:
          b.persistent = reader.nextBoolean();
          break;
        case 20:
          b.runConfig = runConfigAdapter.fromJson(reader);
          break;
        case 21:
          b.accessDelegation = accessDelegationAdapter.fromJson(reader);
          break;
        case 22:
          b.volumes = volumesAdapter.fromJson(reader);
          break;
        case 23:
          b.tagValueIds = tagValueIdsAdapter.fromJson(reader);
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable CreateBoxRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.name() != null) {
      writer.name("name");
      writer.value(value.name());

    }
    if (value.templateName() != null) {
      writer.name("template_name");
      writer.value(value.templateName());

    }
    if (value.waitForReady() != null) {
      writer.name("wait_for_ready");
      writer.value(value.waitForReady());

    }
    if (value.timeout() != null) {
      writer.name("timeout");
      writer.value(value.timeout());

    }
    if (value.ttlSeconds() != null) {
      writer.name("ttl_seconds");
      writer.value(value.ttlSeconds());

    }
    if (value.idleTtlSeconds() != null) {
      writer.name("idle_ttl_seconds");
      writer.value(value.idleTtlSeconds());

    }
    if (value.deleteAfterStopSeconds() != null) {
      writer.name("delete_after_stop_seconds");
      writer.value(value.deleteAfterStopSeconds());

    }
    if (value.snapshotId() != null) {
      writer.name("snapshot_id");
      writer.value(value.snapshotId());

    }
    if (value.snapshot() != null) {
      writer.name("snapshot");
      writer.value(value.snapshot());

    }
    if (value.snapshotName() != null) {
      writer.name("snapshot_name");
      writer.value(value.snapshotName());

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
    if (value.envVars() != null) {
      writer.name("env_vars");
      envVarsAdapter.toJson(writer, value.envVars());

    }
    if (value.labels() != null) {
      writer.name("labels");
      labelsAdapter.toJson(writer, value.labels());

    }
    if (value.preserveMemoryOnStop() != null) {
      writer.name("preserve_memory_on_stop");
      writer.value(value.preserveMemoryOnStop());

    }
    if (value.restoreMemory() != null) {
      writer.name("restore_memory");
      writer.value(value.restoreMemory());

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
    if (value.tagValueIds() != null) {
      writer.name("tag_value_ids");
      tagValueIdsAdapter.toJson(writer, value.tagValueIds());

    }
    writer.endObject();
  }
}

