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
 * Reads and writes {@link UploadResult} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class UploadResultJsonAdapter extends JsonAdapter<UploadResult> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("path", "written");

  /** Takes the adapters of nested values from {@code moshi}. */
  public UploadResultJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable UploadResult fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    UploadResult.Builder builder = UploadResult.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.path = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.written = ModelSupport.nextLong(reader);
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
  public void toJson(JsonWriter writer, @Nullable UploadResult value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.path != null) {
      writer.name("path").value(value.path);
    }
    if (value.written != null) {
      writer.name("written").value(value.written);
    }
    writer.endObject();
  }
}
