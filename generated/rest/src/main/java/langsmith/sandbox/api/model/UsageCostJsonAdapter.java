// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link UsageCost} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
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

  /** Takes the adapters of nested values from {@code moshi}. */
  public UsageCostJsonAdapter(Moshi moshi) {
    this.resourceTypeAdapter = moshi.adapter(UsageResourceType.class);
    this.periodStartAdapter = moshi.adapter(OffsetDateTime.class);
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
          builder.resourceType = resourceTypeAdapter.fromJson(reader);
          break;
        case 2:
          builder.periodStart = periodStartAdapter.fromJson(reader);
          break;
        case 3:
          builder.lcu = ModelSupport.nextString(reader);
          break;
        case 4:
          builder.lsu = ModelSupport.nextString(reader);
          break;
        case 5:
          builder.computeStandardUnits = ModelSupport.nextString(reader);
          break;
        case 6:
          builder.storageStandardUnits = ModelSupport.nextString(reader);
          break;
        case 7:
          builder.vcpuHours = ModelSupport.nextString(reader);
          break;
        case 8:
          builder.memoryGibHours = ModelSupport.nextString(reader);
          break;
        case 9:
          builder.storageGibHours = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.resourceId == null) {
      throw ModelSupport.missing("resource_id", reader);
    }
    if (builder.resourceType == null) {
      throw ModelSupport.missing("resource_type", reader);
    }
    if (builder.periodStart == null) {
      throw ModelSupport.missing("period_start", reader);
    }
    if (builder.lcu == null) {
      throw ModelSupport.missing("lcu", reader);
    }
    if (builder.lsu == null) {
      throw ModelSupport.missing("lsu", reader);
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
    writer.name("resource_type");
    resourceTypeAdapter.toJson(writer, value.resourceType);
    writer.name("period_start");
    periodStartAdapter.toJson(writer, value.periodStart);
    writer.name("lcu").value(value.lcu);
    writer.name("lsu").value(value.lsu);
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
    writer.endObject();
  }
}
