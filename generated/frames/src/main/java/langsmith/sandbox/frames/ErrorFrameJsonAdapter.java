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
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("type", "error", "error_type");

  /** Takes the adapters of nested values from {@code moshi}. */
  public ErrorFrameJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable ErrorFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ErrorFrame.Builder builder = ErrorFrame.builder();
    boolean typeSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          ModelSupport.expect("error", "type", reader);
          typeSeen = true;
          break;
        case 1:
          builder.error = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.errorType = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (!typeSeen) {
      throw ModelSupport.missing("type", reader);
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
