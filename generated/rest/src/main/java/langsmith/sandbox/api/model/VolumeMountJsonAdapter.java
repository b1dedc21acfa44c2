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
 * Reads and writes {@link VolumeMount} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class VolumeMountJsonAdapter extends JsonAdapter<VolumeMount> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("mount_path", "read_only", "volume_id", "volume_name");

  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public VolumeMountJsonAdapter(Moshi moshi) {
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable VolumeMount fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    VolumeMount.Builder builder = VolumeMount.builder();
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
          builder.volumeId =
              KeptValues.nextString(reader, "volume_id", builder.additionalProperties);
          break;
        case 3:
          builder.volumeName =
              KeptValues.nextString(reader, "volume_name", builder.additionalProperties);
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
  public void toJson(JsonWriter writer, @Nullable VolumeMount value) throws IOException {
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
    if (value.volumeId != null) {
      writer.name("volume_id").value(value.volumeId);
    }
    if (value.volumeName != null) {
      writer.name("volume_name").value(value.volumeName);
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
