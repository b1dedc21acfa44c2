// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Usage} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class UsageJsonAdapter extends JsonAdapter<Usage> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "cpu_limit_millicores",
          "cpu_used_millicores",
          "memory_limit_bytes",
          "memory_used_bytes",
          "sandboxes_limit",
          "sandboxes_used",
          "sandbox_running_count",
          "sandbox_stopped_count",
          "sandbox_direct_count",
          "sandbox_pool_replicas_count",
          "pools_count",
          "templates_count",
          "registries_count",
          "snapshots_count");

  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public UsageJsonAdapter(Moshi moshi) {
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable Usage fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Usage.Builder builder = Usage.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.cpuLimitMillicores =
              KeptValues.nextLong(reader, "cpu_limit_millicores", builder.additionalProperties);
          break;
        case 1:
          builder.cpuUsedMillicores =
              KeptValues.nextLong(reader, "cpu_used_millicores", builder.additionalProperties);
          break;
        case 2:
          builder.memoryLimitBytes =
              KeptValues.nextLong(reader, "memory_limit_bytes", builder.additionalProperties);
          break;
        case 3:
          builder.memoryUsedBytes =
              KeptValues.nextLong(reader, "memory_used_bytes", builder.additionalProperties);
          break;
        case 4:
          builder.sandboxesLimit =
              KeptValues.nextLong(reader, "sandboxes_limit", builder.additionalProperties);
          break;
        case 5:
          builder.sandboxesUsed =
              KeptValues.nextLong(reader, "sandboxes_used", builder.additionalProperties);
          break;
        case 6:
          builder.sandboxRunningCount =
              KeptValues.nextLong(reader, "sandbox_running_count", builder.additionalProperties);
          break;
        case 7:
          builder.sandboxStoppedCount =
              KeptValues.nextLong(reader, "sandbox_stopped_count", builder.additionalProperties);
          break;
        case 8:
          builder.sandboxDirectCount =
              KeptValues.nextLong(reader, "sandbox_direct_count", builder.additionalProperties);
          break;
        case 9:
          builder.sandboxPoolReplicasCount =
              KeptValues.nextLong(
                  reader, "sandbox_pool_replicas_count", builder.additionalProperties);
          break;
        case 10:
          builder.poolsCount =
              KeptValues.nextLong(reader, "pools_count", builder.additionalProperties);
          break;
        case 11:
          builder.templatesCount =
              KeptValues.nextLong(reader, "templates_count", builder.additionalProperties);
          break;
        case 12:
          builder.registriesCount =
              KeptValues.nextLong(reader, "registries_count", builder.additionalProperties);
          break;
        case 13:
          builder.snapshotsCount =
              KeptValues.nextLong(reader, "snapshots_count", builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Usage value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.cpuLimitMillicores != null) {
      writer.name("cpu_limit_millicores").value(value.cpuLimitMillicores);
    }
    if (value.cpuUsedMillicores != null) {
      writer.name("cpu_used_millicores").value(value.cpuUsedMillicores);
    }
    if (value.memoryLimitBytes != null) {
      writer.name("memory_limit_bytes").value(value.memoryLimitBytes);
    }
    if (value.memoryUsedBytes != null) {
      writer.name("memory_used_bytes").value(value.memoryUsedBytes);
    }
    if (value.sandboxesLimit != null) {
      writer.name("sandboxes_limit").value(value.sandboxesLimit);
    }
    if (value.sandboxesUsed != null) {
      writer.name("sandboxes_used").value(value.sandboxesUsed);
    }
    if (value.sandboxRunningCount != null) {
      writer.name("sandbox_running_count").value(value.sandboxRunningCount);
    }
    if (value.sandboxStoppedCount != null) {
      writer.name("sandbox_stopped_count").value(value.sandboxStoppedCount);
    }
    if (value.sandboxDirectCount != null) {
      writer.name("sandbox_direct_count").value(value.sandboxDirectCount);
    }
    if (value.sandboxPoolReplicasCount != null) {
      writer.name("sandbox_pool_replicas_count").value(value.sandboxPoolReplicasCount);
    }
    if (value.poolsCount != null) {
      writer.name("pools_count").value(value.poolsCount);
    }
    if (value.templatesCount != null) {
      writer.name("templates_count").value(value.templatesCount);
    }
    if (value.registriesCount != null) {
      writer.name("registries_count").value(value.registriesCount);
    }
    if (value.snapshotsCount != null) {
      writer.name("snapshots_count").value(value.snapshotsCount);
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
