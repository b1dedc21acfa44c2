// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link ErrorFrame} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ErrorFrameJsonAdapter extends JsonAdapter<ErrorFrame> {

  /** Takes the adapters of nested values from {@code moshi}. */
  public ErrorFrameJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable ErrorFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ErrorFrame.Builder builder = ErrorFrame.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "type":
          reader.skipValue(); // always "error"
          break;
        case "error":
          builder.error = ModelSupport.nextString(reader);
          break;
        case "error_type":
          builder.errorType = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipValue();
      }
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ErrorFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("type").value(value.type());
    if (value.error != null) {
      writer.name("error").value(value.error);
    }
    if (value.errorType != null) {
      writer.name("error_type").value(value.errorType);
    }
    writer.endObject();
  }
}
