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
 * Reads and writes {@link RegistryList} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class RegistryListJsonAdapter extends JsonAdapter<RegistryList> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("items", "registries", "next_cursor", "offset");

  private final JsonAdapter<List<Registry>> itemsAdapter;
  private final JsonAdapter<List<Registry>> registriesAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public RegistryListJsonAdapter(Moshi moshi) {
    this.itemsAdapter = ContainerAdapter.list(moshi.adapter(Registry.class));
    this.registriesAdapter = ContainerAdapter.list(moshi.adapter(Registry.class));
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable RegistryList fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    RegistryList.Builder builder = RegistryList.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.items =
              KeptValues.next(reader, "items", itemsAdapter, builder.additionalProperties);
          break;
        case 1:
          builder.registries =
              KeptValues.next(
                  reader, "registries", registriesAdapter, builder.additionalProperties);
          break;
        case 2:
          builder.nextCursor =
              KeptValues.nextString(reader, "next_cursor", builder.additionalProperties);
          break;
        case 3:
          builder.offset = KeptValues.nextInteger(reader, "offset", builder.additionalProperties);
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
  public void toJson(JsonWriter writer, @Nullable RegistryList value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.items != null) {
      writer.name("items");
      itemsAdapter.toJson(writer, value.items);
    }
    if (value.registries != null) {
      writer.name("registries");
      registriesAdapter.toJson(writer, value.registries);
    }
    if (value.nextCursor != null) {
      writer.name("next_cursor").value(value.nextCursor);
    }
    if (value.offset != null) {
      writer.name("offset").value(value.offset);
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
