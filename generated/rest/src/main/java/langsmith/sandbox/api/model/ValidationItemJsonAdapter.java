// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link ValidationItem} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class ValidationItemJsonAdapter extends JsonAdapter<ValidationItem> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("loc", "msg", "type");

  private final JsonAdapter<List<@Nullable Object>> locAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ValidationItemJsonAdapter(Moshi moshi) {
    this.locAdapter = ContainerAdapter.list(moshi.adapter(Object.class));
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
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
          builder.loc = KeptValues.next(reader, "loc", locAdapter, builder.additionalProperties);
          break;
        case 1:
          builder.msg = KeptValues.nextString(reader, "msg", builder.additionalProperties);
          break;
        case 2:
          builder.type = KeptValues.nextString(reader, "type", builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
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
    for (Map.Entry<String, @Nullable Object> entry : value.additionalProperties.entrySet()) {
      Object additional = entry.getValue();
      if (additional == null) {
        ModelSupport.writeNull(writer, entry.getKey());
      } else {
        writer.name(entry.getKey());
        additionalPropertyAdapter.toJson(writer, additional);
      }
    }
    writer.endObject();
  }
}
