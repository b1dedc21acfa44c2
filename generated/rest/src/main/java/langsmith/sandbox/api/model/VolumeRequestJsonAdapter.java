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
 * Reads and writes {@link VolumeRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class VolumeRequestJsonAdapter extends JsonAdapter<VolumeRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("mount_path", "volume", "read_only");

  /** Takes the adapters of nested values from {@code moshi}. */
  public VolumeRequestJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable VolumeRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    VolumeRequest.Builder builder = VolumeRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.mountPath = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.volume = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.readOnly = ModelSupport.nextBoolean(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.mountPath == null) {
      throw ModelSupport.missing("mount_path", reader);
    }
    if (builder.volume == null) {
      throw ModelSupport.missing("volume", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable VolumeRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("mount_path").value(value.mountPath);
    writer.name("volume").value(value.volume);
    if (value.readOnly != null) {
      writer.name("read_only").value(value.readOnly);
    }
    writer.endObject();
  }
}
