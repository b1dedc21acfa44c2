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
  private static final JsonReader.Options NAMES = JsonReader.Options.of("type", "data", "offset");

  /** Takes the adapters of nested values from {@code moshi}. */
  public StdoutFrameJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable StdoutFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    StdoutFrame.Builder builder = StdoutFrame.builder();
    boolean typeSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          ModelSupport.expect("stdout", "type", reader);
          typeSeen = true;
          break;
        case 1:
          builder.data = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.offset = ModelSupport.nextLong(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (!typeSeen) {
      throw ModelSupport.missing("type", reader);
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
