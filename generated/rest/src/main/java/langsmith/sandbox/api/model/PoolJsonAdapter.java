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
 * Reads and writes {@link Pool} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class PoolJsonAdapter extends JsonAdapter<Pool> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("id", "name", "template_name", "replicas", "created_at", "updated_at");

  private final JsonAdapter<OffsetDateTime> createdAtAdapter;
  private final JsonAdapter<OffsetDateTime> updatedAtAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public PoolJsonAdapter(Moshi moshi) {
    this.createdAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.updatedAtAdapter = moshi.adapter(OffsetDateTime.class);
  }

  @Override
  public @Nullable Pool fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Pool.Builder builder = Pool.builder();
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
          builder.templateName = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.replicas = ModelSupport.nextInteger(reader);
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
  public void toJson(JsonWriter writer, @Nullable Pool value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.id != null) {
      writer.name("id").value(value.id);
    }
    writer.name("name").value(value.name);
    if (value.templateName != null) {
      writer.name("template_name").value(value.templateName);
    }
    if (value.replicas != null) {
      writer.name("replicas").value(value.replicas);
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
