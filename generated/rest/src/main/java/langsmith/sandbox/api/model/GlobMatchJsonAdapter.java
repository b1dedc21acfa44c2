// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link GlobMatch} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class GlobMatchJsonAdapter extends JsonAdapter<GlobMatch> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("path", "is_dir", "size_bytes", "modified_at");

  private final JsonAdapter<OffsetDateTime> modifiedAtAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public GlobMatchJsonAdapter(Moshi moshi) {
    this.modifiedAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable GlobMatch fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    GlobMatch.Builder builder = GlobMatch.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.path = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.isDir = KeptValues.nextBoolean(reader, "is_dir", builder.additionalProperties);
          break;
        case 2:
          builder.sizeBytes =
              KeptValues.nextLong(reader, "size_bytes", builder.additionalProperties);
          break;
        case 3:
          builder.modifiedAt =
              KeptValues.next(
                  reader, "modified_at", modifiedAtAdapter, builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.path == null) {
      throw ModelSupport.missing("path", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable GlobMatch value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("path").value(value.path);
    if (value.isDir != null) {
      writer.name("is_dir").value(value.isDir);
    }
    if (value.sizeBytes != null) {
      writer.name("size_bytes").value(value.sizeBytes);
    }
    if (value.modifiedAt != null) {
      writer.name("modified_at");
      modifiedAtAdapter.toJson(writer, value.modifiedAt);
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
