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
 * Reads and writes {@link VolumeMountSpec} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts.
 */
public final class VolumeMountSpecJsonAdapter extends JsonAdapter<VolumeMountSpec> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("volume_name", "mount_path");

  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public VolumeMountSpecJsonAdapter(Moshi moshi) {
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable VolumeMountSpec fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    VolumeMountSpec.Builder builder = VolumeMountSpec.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.volumeName = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.mountPath = ModelSupport.nextString(reader);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.volumeName == null) {
      throw ModelSupport.missing("volume_name", reader);
    }
    if (builder.mountPath == null) {
      throw ModelSupport.missing("mount_path", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable VolumeMountSpec value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("volume_name").value(value.volumeName);
    writer.name("mount_path").value(value.mountPath);
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
