// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link BoxList} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class BoxListJsonAdapter extends JsonAdapter<BoxList> {
  private final JsonAdapter<List<Box>> itemsAdapter;
  private final JsonAdapter<List<Box>> sandboxesAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public BoxListJsonAdapter(Moshi moshi) {
    this.itemsAdapter = moshi.adapter(Types.newParameterizedType(List.class, Box.class));
    this.sandboxesAdapter = moshi.adapter(Types.newParameterizedType(List.class, Box.class));
  }

  @Override
  public @Nullable BoxList fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    BoxList.Builder builder = BoxList.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "items":
          builder.items = itemsAdapter.fromJson(reader);
          break;
        case "sandboxes":
          builder.sandboxes = sandboxesAdapter.fromJson(reader);
          break;
        case "next_cursor":
          builder.nextCursor = ModelSupport.nextString(reader);
          break;
        case "offset":
          builder.offset = ModelSupport.nextInteger(reader);
          break;
        default:
          reader.skipValue();
      }
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable BoxList value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.items != null) {
      writer.name("items");
      itemsAdapter.toJson(writer, value.items);
    }
    if (value.sandboxes != null) {
      writer.name("sandboxes");
      sandboxesAdapter.toJson(writer, value.sandboxes);
    }
    if (value.nextCursor != null) {
      writer.name("next_cursor").value(value.nextCursor);
    }
    if (value.offset != null) {
      writer.name("offset").value(value.offset);
    }
    writer.endObject();
  }
}
