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
 * Reads and writes {@link ResizeFrame} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ResizeFrameJsonAdapter extends JsonAdapter<ResizeFrame> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("type", "cols", "rows");

  /** Takes the adapters of nested values from {@code moshi}. */
  public ResizeFrameJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable ResizeFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ResizeFrame.Builder builder = ResizeFrame.builder();
    boolean typeSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          ModelSupport.expect("resize", "type", reader);
          typeSeen = true;
          break;
        case 1:
          builder.cols = ModelSupport.nextInteger(reader);
          break;
        case 2:
          builder.rows = ModelSupport.nextInteger(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (!typeSeen) {
      throw ModelSupport.missing("type", reader);
    }
    if (builder.cols == null) {
      throw ModelSupport.missing("cols", reader);
    }
    if (builder.rows == null) {
      throw ModelSupport.missing("rows", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ResizeFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("type").value(value.type());
    writer.name("cols").value(value.cols);
    writer.name("rows").value(value.rows);
    writer.endObject();
  }
}
