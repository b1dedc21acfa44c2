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
 * Reads and writes {@link StartedFrame} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class StartedFrameJsonAdapter extends JsonAdapter<StartedFrame> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("type", "command_id", "pid");

  /** Takes the adapters of nested values from {@code moshi}. */
  public StartedFrameJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable StartedFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    StartedFrame.Builder builder = StartedFrame.builder();
    boolean typeSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          ModelSupport.expect("started", "type", reader);
          typeSeen = true;
          break;
        case 1:
          builder.commandId = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.pid = ModelSupport.nextInteger(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (!typeSeen) {
      throw ModelSupport.missing("type", reader);
    }
    if (builder.commandId == null) {
      throw ModelSupport.missing("command_id", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable StartedFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("type").value(value.type());
    writer.name("command_id").value(value.commandId);
    if (value.pid != null) {
      writer.name("pid").value(value.pid);
    }
    writer.endObject();
  }
}
