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
  private static final JsonReader.Options NAMES = JsonReader.Options.of("type", "exit_code");

  /** Takes the adapters of nested values from {@code moshi}. */
  public ExitFrameJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable ExitFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ExitFrame.Builder builder = ExitFrame.builder();
    boolean typeSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          ModelSupport.expect("exit", "type", reader);
          typeSeen = true;
          break;
        case 1:
          builder.exitCode = ModelSupport.nextInteger(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (!typeSeen) {
      throw ModelSupport.missing("type", reader);
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
