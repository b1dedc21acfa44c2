// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link ValidationItem} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ValidationItemJsonAdapter extends JsonAdapter<ValidationItem> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("loc", "msg", "type");

  private final JsonAdapter<List<@Nullable Object>> locAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ValidationItemJsonAdapter(Moshi moshi) {
    this.locAdapter = ContainerAdapter.list(moshi.adapter(Object.class));
  }

  @Override
  public @Nullable ValidationItem fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ValidationItem.Builder builder = ValidationItem.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.loc = locAdapter.fromJson(reader);
          break;
        case 1:
          builder.msg = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.type = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ValidationItem value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.loc != null) {
      writer.name("loc");
      locAdapter.toJson(writer, value.loc);
    }
    if (value.msg != null) {
      writer.name("msg").value(value.msg);
    }
    if (value.type != null) {
      writer.name("type").value(value.type);
    }
    writer.endObject();
  }
}
