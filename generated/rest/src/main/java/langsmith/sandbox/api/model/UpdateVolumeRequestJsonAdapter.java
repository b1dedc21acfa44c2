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
 * Reads and writes {@link UpdateVolumeRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class UpdateVolumeRequestJsonAdapter extends JsonAdapter<UpdateVolumeRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("description", "labels", "name", "size");

  private final JsonAdapter<Map<String, String>> labelsAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public UpdateVolumeRequestJsonAdapter(Moshi moshi) {
    this.labelsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
  }

  @Override
  public @Nullable UpdateVolumeRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    UpdateVolumeRequest.Builder builder = UpdateVolumeRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.description = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.labels = labelsAdapter.fromJson(reader);
          break;
        case 2:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.size = ModelSupport.nextString(reader);
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
  public void toJson(JsonWriter writer, @Nullable UpdateVolumeRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.description != null) {
      writer.name("description").value(value.description);
    }
    if (value.labels != null) {
      writer.name("labels");
      labelsAdapter.toJson(writer, value.labels);
    }
    if (value.name != null) {
      writer.name("name").value(value.name);
    }
    if (value.size != null) {
      writer.name("size").value(value.size);
    }
    writer.endObject();
  }
}
