// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link CreateBoxRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class CreateBoxRequestJsonAdapter extends JsonAdapter<CreateBoxRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "name",
          "template_name",
          "wait_for_ready",
          "timeout",
          "ttl_seconds",
          "idle_ttl_seconds",
          "delete_after_stop_seconds",
          "snapshot_id",
          "snapshot",
          "snapshot_name",
          "vcpus",
          "cpu_millicores",
          "mem_bytes",
          "fs_capacity_bytes",
          "env_vars",
          "labels",
          "preserve_memory_on_stop",
          "restore_memory",
          "persistent",
          "mount_config",
          "proxy_config",
          "run_config",
          "access_delegation",
          "volumes",
          "tag_value_ids");

  private final JsonAdapter<Map<String, String>> envVarsAdapter;
  private final JsonAdapter<Map<String, String>> labelsAdapter;
  private final JsonAdapter<MountConfig> mountConfigAdapter;
  private final JsonAdapter<ProxyConfig> proxyConfigAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;
  private final JsonAdapter<AccessDelegation> accessDelegationAdapter;
  private final JsonAdapter<List<VolumeRequest>> volumesAdapter;
  private final JsonAdapter<List<String>> tagValueIdsAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public CreateBoxRequestJsonAdapter(Moshi moshi) {
    this.envVarsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.labelsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.mountConfigAdapter = moshi.adapter(MountConfig.class);
    this.proxyConfigAdapter = moshi.adapter(ProxyConfig.class);
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
    this.accessDelegationAdapter = moshi.adapter(AccessDelegation.class);
    this.volumesAdapter = ContainerAdapter.list(moshi.adapter(VolumeRequest.class));
    this.tagValueIdsAdapter = ContainerAdapter.list(moshi.adapter(String.class));
  }

  @Override
  public @Nullable CreateBoxRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    CreateBoxRequest.Builder builder = CreateBoxRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.templateName = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.waitForReady = ModelSupport.nextBoolean(reader);
          break;
        case 3:
          builder.timeout = ModelSupport.nextInteger(reader);
          break;
        case 4:
          builder.ttlSeconds = ModelSupport.nextInteger(reader);
          break;
        case 5:
          builder.idleTtlSeconds = ModelSupport.nextInteger(reader);
          break;
        case 6:
          builder.deleteAfterStopSeconds = ModelSupport.nextInteger(reader);
          break;
        case 7:
          builder.snapshotId = ModelSupport.nextString(reader);
          break;
        case 8:
          builder.snapshot = ModelSupport.nextString(reader);
          break;
        case 9:
          builder.snapshotName = ModelSupport.nextString(reader);
          break;
        case 10:
          builder.vcpus = ModelSupport.nextInteger(reader);
          break;
        case 11:
          builder.cpuMillicores = ModelSupport.nextInteger(reader);
          break;
        case 12:
          builder.memBytes = ModelSupport.nextLong(reader);
          break;
        case 13:
          builder.fsCapacityBytes = ModelSupport.nextLong(reader);
          break;
        case 14:
          builder.envVars = envVarsAdapter.fromJson(reader);
          break;
        case 15:
          builder.labels = labelsAdapter.fromJson(reader);
          break;
        case 16:
          builder.preserveMemoryOnStop = ModelSupport.nextBoolean(reader);
          break;
        case 17:
          builder.restoreMemory = ModelSupport.nextBoolean(reader);
          break;
        case 18:
          builder.persistent = ModelSupport.nextBoolean(reader);
          break;
        case 19:
          builder.mountConfig = mountConfigAdapter.fromJson(reader);
          break;
        case 20:
          builder.proxyConfig = proxyConfigAdapter.fromJson(reader);
          break;
        case 21:
          builder.runConfig = runConfigAdapter.fromJson(reader);
          break;
        case 22:
          builder.accessDelegation = accessDelegationAdapter.fromJson(reader);
          break;
        case 23:
          builder.volumes = volumesAdapter.fromJson(reader);
          break;
        case 24:
          builder.tagValueIds = tagValueIdsAdapter.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable CreateBoxRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.name != null) {
      writer.name("name").value(value.name);
    }
    if (value.templateName != null) {
      writer.name("template_name").value(value.templateName);
    }
    if (value.waitForReady != null) {
      writer.name("wait_for_ready").value(value.waitForReady);
    }
    if (value.timeout != null) {
      writer.name("timeout").value(value.timeout);
    }
    if (value.ttlSeconds != null) {
      writer.name("ttl_seconds").value(value.ttlSeconds);
    }
    if (value.idleTtlSeconds != null) {
      writer.name("idle_ttl_seconds").value(value.idleTtlSeconds);
    }
    if (value.deleteAfterStopSeconds != null) {
      writer.name("delete_after_stop_seconds").value(value.deleteAfterStopSeconds);
    }
    if (value.snapshotId != null) {
      writer.name("snapshot_id").value(value.snapshotId);
    }
    if (value.snapshot != null) {
      writer.name("snapshot").value(value.snapshot);
    }
    if (value.snapshotName != null) {
      writer.name("snapshot_name").value(value.snapshotName);
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
    if (value.envVars != null) {
      writer.name("env_vars");
      envVarsAdapter.toJson(writer, value.envVars);
    }
    if (value.labels != null) {
      writer.name("labels");
      labelsAdapter.toJson(writer, value.labels);
    }
    if (value.preserveMemoryOnStop != null) {
      writer.name("preserve_memory_on_stop").value(value.preserveMemoryOnStop);
    }
    if (value.restoreMemory != null) {
      writer.name("restore_memory").value(value.restoreMemory);
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
    if (value.tagValueIds != null) {
      writer.name("tag_value_ids");
      tagValueIdsAdapter.toJson(writer, value.tagValueIds);
    }
    writer.endObject();
  }
}
