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
 * Reads and writes {@link KillFrame} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class KillFrameJsonAdapter extends JsonAdapter<KillFrame> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("type");

  /** Takes the adapters of nested values from {@code moshi}. */
  public KillFrameJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable KillFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    KillFrame.Builder builder = KillFrame.builder();
    boolean typeSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          ModelSupport.expect("kill", "type", reader);
          typeSeen = true;
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
  public void toJson(JsonWriter writer, @Nullable KillFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("type").value(value.type());
    writer.endObject();
  }
}
