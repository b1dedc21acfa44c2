// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link BoxList} without reflection; properties it does not know are skipped. */
public final class BoxListJsonAdapter extends JsonAdapter<BoxList> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("items", "sandboxes", "next_cursor", "offset");

  private final JsonAdapter<List<Box>> itemsAdapter;
  private final JsonAdapter<List<Box>> sandboxesAdapter;

  public BoxListJsonAdapter(Moshi moshi) {
    this.itemsAdapter = moshi.adapter(Types.newParameterizedType(List.class, Box.class));
    this.sandboxesAdapter = moshi.adapter(Types.newParameterizedType(List.class, Box.class));
  }

  @Override
  public @Nullable BoxList fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    BoxList.Builder b = new BoxList.Builder();
    reader.beginObject();
    while (reader.hasNext()) {
      int i = reader.selectName(NAMES);
      if (i < 0) {
        reader.skipName();
        reader.skipValue();
        continue;
      }
      if (reader.peek() == JsonReader.Token.NULL) {
        reader.nextNull();
        continue;
      }
      switch (i + 1) {
        case 1:
          b.items = itemsAdapter.fromJson(reader);
          break;
        case 2:
          b.sandboxes = sandboxesAdapter.fromJson(reader);
          break;
        case 3:
          b.nextCursor = reader.nextString();
          break;
        case 4:
          b.offset = reader.nextInt();
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable BoxList value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.items() != null) {
      writer.name("items");
      itemsAdapter.toJson(writer, value.items());

    }
    if (value.sandboxes() != null) {
      writer.name("sandboxes");
      sandboxesAdapter.toJson(writer, value.sandboxes());

    }
    if (value.nextCursor() != null) {
      writer.name("next_cursor");
      writer.value(value.nextCursor());

    }
    if (value.offset() != null) {
      writer.name("offset");
      writer.value(value.offset());

    }
    writer.endObject();
  }
}

