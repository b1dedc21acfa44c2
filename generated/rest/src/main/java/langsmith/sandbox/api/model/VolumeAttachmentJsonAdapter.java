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
 * Reads and writes {@link VolumeAttachment} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class VolumeAttachmentJsonAdapter extends JsonAdapter<VolumeAttachment> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("mount_path", "read_only", "sandbox_id", "sandbox_name");

  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public VolumeAttachmentJsonAdapter(Moshi moshi) {
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable VolumeAttachment fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    VolumeAttachment.Builder builder = VolumeAttachment.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.mountPath =
              KeptValues.nextString(reader, "mount_path", builder.additionalProperties);
          break;
        case 1:
          builder.readOnly =
              KeptValues.nextBoolean(reader, "read_only", builder.additionalProperties);
          break;
        case 2:
          builder.sandboxId =
              KeptValues.nextString(reader, "sandbox_id", builder.additionalProperties);
          break;
        case 3:
          builder.sandboxName =
              KeptValues.nextString(reader, "sandbox_name", builder.additionalProperties);
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
  public void toJson(JsonWriter writer, @Nullable VolumeAttachment value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.mountPath != null) {
      writer.name("mount_path").value(value.mountPath);
    }
    if (value.readOnly != null) {
      writer.name("read_only").value(value.readOnly);
    }
    if (value.sandboxId != null) {
      writer.name("sandbox_id").value(value.sandboxId);
    }
    if (value.sandboxName != null) {
      writer.name("sandbox_name").value(value.sandboxName);
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
