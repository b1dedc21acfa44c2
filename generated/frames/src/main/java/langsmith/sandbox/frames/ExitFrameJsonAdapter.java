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
 * Reads and writes {@link ExitFrame} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ExitFrameJsonAdapter extends JsonAdapter<ExitFrame> {

  /** Takes the adapters of nested values from {@code moshi}. */
  public ExitFrameJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable ExitFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ExitFrame.Builder builder = ExitFrame.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "type":
          reader.skipValue(); // always "exit"
          break;
        case "exit_code":
          builder.exitCode = ModelSupport.nextInteger(reader);
          break;
        default:
          reader.skipValue();
      }
    }
    if (builder.exitCode == null) {
      throw ModelSupport.missing("exit_code", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ExitFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("type").value(value.type());
    writer.name("exit_code").value(value.exitCode);
    writer.endObject();
  }
}
