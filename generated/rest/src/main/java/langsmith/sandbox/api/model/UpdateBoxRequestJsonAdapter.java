// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link UpdateBoxRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class UpdateBoxRequestJsonAdapter extends JsonAdapter<UpdateBoxRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "name",
          "ttl_seconds",
          "idle_ttl_seconds",
          "delete_after_stop_seconds",
          "vcpus",
          "cpu_millicores",
          "mem_bytes",
          "fs_capacity_bytes",
          "proxy_config",
          "run_config",
          "tag_value_ids");

  private final JsonAdapter<ProxyConfig> proxyConfigAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;
  private final JsonAdapter<List<String>> tagValueIdsAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public UpdateBoxRequestJsonAdapter(Moshi moshi) {
    this.proxyConfigAdapter = moshi.adapter(ProxyConfig.class);
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
    this.tagValueIdsAdapter = ContainerAdapter.list(moshi.adapter(String.class));
  }

  @Override
  public @Nullable UpdateBoxRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    UpdateBoxRequest.Builder builder = UpdateBoxRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.ttlSeconds = ModelSupport.nextInteger(reader);
          break;
        case 2:
          builder.idleTtlSeconds = ModelSupport.nextInteger(reader);
          break;
        case 3:
          builder.deleteAfterStopSeconds = ModelSupport.nextInteger(reader);
          break;
        case 4:
          builder.vcpus = ModelSupport.nextInteger(reader);
          break;
        case 5:
          builder.cpuMillicores = ModelSupport.nextInteger(reader);
          break;
        case 6:
          builder.memBytes = ModelSupport.nextLong(reader);
          break;
        case 7:
          builder.fsCapacityBytes = ModelSupport.nextLong(reader);
          break;
        case 8:
          builder.proxyConfig = proxyConfigAdapter.fromJson(reader);
          break;
        case 9:
          builder.runConfig = runConfigAdapter.fromJson(reader);
          break;
        case 10:
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
  public void toJson(JsonWriter writer, @Nullable UpdateBoxRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.name != null) {
      writer.name("name").value(value.name);
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
    if (value.proxyConfig != null) {
      writer.name("proxy_config");
      proxyConfigAdapter.toJson(writer, value.proxyConfig);
    }
    if (value.runConfig != null) {
      writer.name("run_config");
      runConfigAdapter.toJson(writer, value.runConfig);
    }
    if (value.tagValueIds != null) {
      writer.name("tag_value_ids");
      tagValueIdsAdapter.toJson(writer, value.tagValueIds);
    }
    writer.endObject();
  }
}
