// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link GrepRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class GrepRequestJsonAdapter extends JsonAdapter<GrepRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("pattern", "path", "glob", "limit");

  /** Takes the adapters of nested values from {@code moshi}. */
  public GrepRequestJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable GrepRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    GrepRequest.Builder builder = GrepRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.pattern = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.path = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.glob = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.limit = ModelSupport.nextInteger(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.pattern == null) {
      throw ModelSupport.missing("pattern", reader);
    }
    if (builder.path == null) {
      throw ModelSupport.missing("path", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable GrepRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("pattern").value(value.pattern);
    writer.name("path").value(value.path);
    if (value.glob != null) {
      writer.name("glob").value(value.glob);
    }
    if (value.limit != null) {
      writer.name("limit").value(value.limit);
    }
    writer.endObject();
  }
}
