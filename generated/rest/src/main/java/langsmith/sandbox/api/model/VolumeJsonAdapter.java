// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Volume} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class VolumeJsonAdapter extends JsonAdapter<Volume> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("id", "name", "size", "storage_class", "created_at", "updated_at");

  private final JsonAdapter<OffsetDateTime> createdAtAdapter;
  private final JsonAdapter<OffsetDateTime> updatedAtAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public VolumeJsonAdapter(Moshi moshi) {
    this.createdAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.updatedAtAdapter = moshi.adapter(OffsetDateTime.class);
  }

  @Override
  public @Nullable Volume fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Volume.Builder builder = Volume.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.id = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.size = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.storageClass = ModelSupport.nextString(reader);
          break;
        case 4:
          builder.createdAt = createdAtAdapter.fromJson(reader);
          break;
        case 5:
          builder.updatedAt = updatedAtAdapter.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.name == null) {
      throw ModelSupport.missing("name", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Volume value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.id != null) {
      writer.name("id").value(value.id);
    }
    writer.name("name").value(value.name);
    if (value.size != null) {
      writer.name("size").value(value.size);
    }
    if (value.storageClass != null) {
      writer.name("storage_class").value(value.storageClass);
    }
    if (value.createdAt != null) {
      writer.name("created_at");
      createdAtAdapter.toJson(writer, value.createdAt);
    }
    if (value.updatedAt != null) {
      writer.name("updated_at");
      updatedAtAdapter.toJson(writer, value.updatedAt);
    }
    writer.endObject();
  }
}
