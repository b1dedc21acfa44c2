// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link VolumeMount} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class VolumeMountJsonAdapter extends JsonAdapter<VolumeMount> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("mount_path", "read_only", "volume_id", "volume_name");

  /** Takes the adapters of nested values from {@code moshi}. */
  public VolumeMountJsonAdapter(Moshi moshi) {}

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
          builder.mountPath = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.readOnly = ModelSupport.nextBoolean(reader);
          break;
        case 2:
          builder.volumeId = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.volumeName = ModelSupport.nextString(reader);
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
    writer.endObject();
  }
}
