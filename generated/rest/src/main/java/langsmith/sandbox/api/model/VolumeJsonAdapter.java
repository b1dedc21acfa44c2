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
 * Reads and writes {@link Volume} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class VolumeJsonAdapter extends JsonAdapter<Volume> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "id",
          "name",
          "size_bytes",
          "status",
          "status_message",
          "description",
          "labels",
          "attachments",
          "source_volume_id",
          "created_by",
          "updated_by",
          "size",
          "storage_class",
          "created_at",
          "updated_at");

  private final JsonAdapter<Map<String, String>> labelsAdapter;
  private final JsonAdapter<List<VolumeAttachment>> attachmentsAdapter;
  private final JsonAdapter<OffsetDateTime> createdAtAdapter;
  private final JsonAdapter<OffsetDateTime> updatedAtAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public VolumeJsonAdapter(Moshi moshi) {
    this.labelsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.attachmentsAdapter = ContainerAdapter.list(moshi.adapter(VolumeAttachment.class));
    this.createdAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.updatedAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable Volume fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Volume.Builder builder = Volume.builder();
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
          builder.sizeBytes =
              KeptValues.nextLong(reader, "size_bytes", builder.additionalProperties);
          break;
        case 3:
          builder.status = KeptValues.nextString(reader, "status", builder.additionalProperties);
          break;
        case 4:
          builder.statusMessage =
              KeptValues.nextString(reader, "status_message", builder.additionalProperties);
          break;
        case 5:
          builder.description =
              KeptValues.nextString(reader, "description", builder.additionalProperties);
          break;
        case 6:
          builder.labels =
              KeptValues.next(reader, "labels", labelsAdapter, builder.additionalProperties);
          break;
        case 7:
          builder.attachments =
              KeptValues.next(
                  reader, "attachments", attachmentsAdapter, builder.additionalProperties);
          break;
        case 8:
          builder.sourceVolumeId =
              KeptValues.nextString(reader, "source_volume_id", builder.additionalProperties);
          break;
        case 9:
          builder.createdBy =
              KeptValues.nextString(reader, "created_by", builder.additionalProperties);
          break;
        case 10:
          builder.updatedBy =
              KeptValues.nextString(reader, "updated_by", builder.additionalProperties);
          break;
        case 11:
          builder.size = KeptValues.nextString(reader, "size", builder.additionalProperties);
          break;
        case 12:
          builder.storageClass =
              KeptValues.nextString(reader, "storage_class", builder.additionalProperties);
          break;
        case 13:
          builder.createdAt =
              KeptValues.next(reader, "created_at", createdAtAdapter, builder.additionalProperties);
          break;
        case 14:
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
  public void toJson(JsonWriter writer, @Nullable Volume value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.id != null) {
      writer.name("id").value(value.id);
    }
    writer.name("name").value(value.name);
    if (value.sizeBytes != null) {
      writer.name("size_bytes").value(value.sizeBytes);
    }
    if (value.status != null) {
      writer.name("status").value(value.status);
    }
    if (value.statusMessage != null) {
      writer.name("status_message").value(value.statusMessage);
    }
    if (value.description != null) {
      writer.name("description").value(value.description);
    }
    if (value.labels != null) {
      writer.name("labels");
      labelsAdapter.toJson(writer, value.labels);
    }
    if (value.attachments != null) {
      writer.name("attachments");
      attachmentsAdapter.toJson(writer, value.attachments);
    }
    if (value.sourceVolumeId != null) {
      writer.name("source_volume_id").value(value.sourceVolumeId);
    }
    if (value.createdBy != null) {
      writer.name("created_by").value(value.createdBy);
    }
    if (value.updatedBy != null) {
      writer.name("updated_by").value(value.updatedBy);
    }
    if (value.size != null) {
      writer.name("size").value(value.size);
    }
    if (value.storageClass != null) {
      writer.name("storage_class").value(value.storageClass);
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
