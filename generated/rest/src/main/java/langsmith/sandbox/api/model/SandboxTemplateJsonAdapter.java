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
 * Reads and writes {@link SandboxTemplate} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class SandboxTemplateJsonAdapter extends JsonAdapter<SandboxTemplate> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "id", "name", "image", "resources", "volume_mounts", "created_at", "updated_at");

  private final JsonAdapter<ResourceSpec> resourcesAdapter;
  private final JsonAdapter<List<VolumeMountSpec>> volumeMountsAdapter;
  private final JsonAdapter<OffsetDateTime> createdAtAdapter;
  private final JsonAdapter<OffsetDateTime> updatedAtAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public SandboxTemplateJsonAdapter(Moshi moshi) {
    this.resourcesAdapter = moshi.adapter(ResourceSpec.class);
    this.volumeMountsAdapter = ContainerAdapter.list(moshi.adapter(VolumeMountSpec.class));
    this.createdAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.updatedAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable SandboxTemplate fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    SandboxTemplate.Builder builder = SandboxTemplate.builder();
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
          builder.image = KeptValues.nextString(reader, "image", builder.additionalProperties);
          break;
        case 3:
          builder.resources =
              KeptValues.next(reader, "resources", resourcesAdapter, builder.additionalProperties);
          break;
        case 4:
          builder.volumeMounts =
              KeptValues.next(
                  reader, "volume_mounts", volumeMountsAdapter, builder.additionalProperties);
          break;
        case 5:
          builder.createdAt =
              KeptValues.next(reader, "created_at", createdAtAdapter, builder.additionalProperties);
          break;
        case 6:
          builder.updatedAt =
              KeptValues.next(reader, "updated_at", updatedAtAdapter, builder.additionalProperties);
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
  public void toJson(JsonWriter writer, @Nullable SandboxTemplate value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.id != null) {
      writer.name("id").value(value.id);
    }
    writer.name("name").value(value.name);
    if (value.image != null) {
      writer.name("image").value(value.image);
    }
    if (value.resources != null) {
      writer.name("resources");
      resourcesAdapter.toJson(writer, value.resources);
    }
    if (value.volumeMounts != null) {
      writer.name("volume_mounts");
      volumeMountsAdapter.toJson(writer, value.volumeMounts);
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
