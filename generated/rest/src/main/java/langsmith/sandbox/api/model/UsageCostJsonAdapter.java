// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link UsageCost} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class UsageCostJsonAdapter extends JsonAdapter<UsageCost> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "resource_id",
          "resource_type",
          "period_start",
          "lcu",
          "lsu",
          "compute_standard_units",
          "storage_standard_units",
          "vcpu_hours",
          "memory_gib_hours",
          "storage_gib_hours");

  private final JsonAdapter<UsageResourceType> resourceTypeAdapter;
  private final JsonAdapter<OffsetDateTime> periodStartAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public UsageCostJsonAdapter(Moshi moshi) {
    this.resourceTypeAdapter = moshi.adapter(UsageResourceType.class);
    this.periodStartAdapter = moshi.adapter(OffsetDateTime.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable UsageCost fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    UsageCost.Builder builder = UsageCost.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.resourceId = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.resourceType =
              KeptValues.next(
                  reader, "resource_type", resourceTypeAdapter, builder.additionalProperties);
          break;
        case 2:
          builder.periodStart =
              KeptValues.next(
                  reader, "period_start", periodStartAdapter, builder.additionalProperties);
          break;
        case 3:
          builder.lcu = KeptValues.nextString(reader, "lcu", builder.additionalProperties);
          break;
        case 4:
          builder.lsu = KeptValues.nextString(reader, "lsu", builder.additionalProperties);
          break;
        case 5:
          builder.computeStandardUnits =
              KeptValues.nextString(reader, "compute_standard_units", builder.additionalProperties);
          break;
        case 6:
          builder.storageStandardUnits =
              KeptValues.nextString(reader, "storage_standard_units", builder.additionalProperties);
          break;
        case 7:
          builder.vcpuHours =
              KeptValues.nextString(reader, "vcpu_hours", builder.additionalProperties);
          break;
        case 8:
          builder.memoryGibHours =
              KeptValues.nextString(reader, "memory_gib_hours", builder.additionalProperties);
          break;
        case 9:
          builder.storageGibHours =
              KeptValues.nextString(reader, "storage_gib_hours", builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.resourceId == null) {
      throw ModelSupport.missing("resource_id", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable UsageCost value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("resource_id").value(value.resourceId);
    if (value.resourceType != null) {
      writer.name("resource_type");
      resourceTypeAdapter.toJson(writer, value.resourceType);
    }
    if (value.periodStart != null) {
      writer.name("period_start");
      periodStartAdapter.toJson(writer, value.periodStart);
    }
    if (value.lcu != null) {
      writer.name("lcu").value(value.lcu);
    }
    if (value.lsu != null) {
      writer.name("lsu").value(value.lsu);
    }
    if (value.computeStandardUnits != null) {
      writer.name("compute_standard_units").value(value.computeStandardUnits);
    }
    if (value.storageStandardUnits != null) {
      writer.name("storage_standard_units").value(value.storageStandardUnits);
    }
    if (value.vcpuHours != null) {
      writer.name("vcpu_hours").value(value.vcpuHours);
    }
    if (value.memoryGibHours != null) {
      writer.name("memory_gib_hours").value(value.memoryGibHours);
    }
    if (value.storageGibHours != null) {
      writer.name("storage_gib_hours").value(value.storageGibHours);
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
