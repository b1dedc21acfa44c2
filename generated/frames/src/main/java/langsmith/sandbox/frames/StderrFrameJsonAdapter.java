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
 * Reads and writes {@link StderrFrame} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class StderrFrameJsonAdapter extends JsonAdapter<StderrFrame> {

  /** Takes the adapters of nested values from {@code moshi}. */
  public StderrFrameJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable StderrFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    StderrFrame.Builder builder = StderrFrame.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "type":
          reader.skipValue(); // always "stderr"
          break;
        case "data":
          builder.data = ModelSupport.nextString(reader);
          break;
        case "offset":
          builder.offset = ModelSupport.nextLong(reader);
          break;
        default:
          reader.skipValue();
      }
    }
    if (builder.data == null) {
      throw ModelSupport.missing("data", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable StderrFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("type").value(value.type());
    writer.name("data").value(value.data);
    if (value.offset != null) {
      writer.name("offset").value(value.offset);
    }
    writer.endObject();
  }
}
