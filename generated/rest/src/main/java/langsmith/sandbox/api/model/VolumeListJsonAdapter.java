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
 * Reads and writes {@link VolumeList} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class VolumeListJsonAdapter extends JsonAdapter<VolumeList> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("items", "next_cursor", "volumes");

  private final JsonAdapter<List<Volume>> itemsAdapter;
  private final JsonAdapter<List<Volume>> volumesAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public VolumeListJsonAdapter(Moshi moshi) {
    this.itemsAdapter = ContainerAdapter.list(moshi.adapter(Volume.class));
    this.volumesAdapter = ContainerAdapter.list(moshi.adapter(Volume.class));
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable VolumeList fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    VolumeList.Builder builder = VolumeList.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.items =
              KeptValues.next(reader, "items", itemsAdapter, builder.additionalProperties);
          break;
        case 1:
          builder.nextCursor =
              KeptValues.nextString(reader, "next_cursor", builder.additionalProperties);
          break;
        case 2:
          builder.volumes =
              KeptValues.next(reader, "volumes", volumesAdapter, builder.additionalProperties);
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
  public void toJson(JsonWriter writer, @Nullable VolumeList value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.items != null) {
      writer.name("items");
      itemsAdapter.toJson(writer, value.items);
    }
    if (value.nextCursor != null) {
      writer.name("next_cursor").value(value.nextCursor);
    }
    if (value.volumes != null) {
      writer.name("volumes");
      volumesAdapter.toJson(writer, value.volumes);
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
