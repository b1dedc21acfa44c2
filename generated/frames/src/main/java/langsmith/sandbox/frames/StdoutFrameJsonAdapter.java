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
 * Reads and writes {@link StdoutFrame} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class StdoutFrameJsonAdapter extends JsonAdapter<StdoutFrame> {

  /** Takes the adapters of nested values from {@code moshi}. */
  public StdoutFrameJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable StdoutFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    StdoutFrame.Builder builder = StdoutFrame.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "type":
          reader.skipValue(); // always "stdout"
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
  public void toJson(JsonWriter writer, @Nullable StdoutFrame value) throws IOException {
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
