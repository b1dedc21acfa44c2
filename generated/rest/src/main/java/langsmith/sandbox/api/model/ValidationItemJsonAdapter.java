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

/** Reads and writes {@link ValidationItem} without reflection; properties it does not know are skipped. */
public final class ValidationItemJsonAdapter extends JsonAdapter<ValidationItem> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("loc", "msg", "type");

  private final JsonAdapter<List<Object>> locAdapter;

  public ValidationItemJsonAdapter(Moshi moshi) {
    this.locAdapter = moshi.adapter(Types.newParameterizedType(List.class, Object.class));
  }

  @Override
  public @Nullable ValidationItem fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ValidationItem.Builder b = new ValidationItem.Builder();
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
          b.loc = locAdapter.fromJson(reader);
          break;
        case 2:
          b.msg = reader.nextString();
          break;
        case 3:
          b.type = reader.nextString();
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ValidationItem value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.loc() != null) {
      writer.name("loc");
      locAdapter.toJson(writer, value.loc());

    }
    if (value.msg() != null) {
      writer.name("msg");
      writer.value(value.msg());

    }
    if (value.type() != null) {
      writer.name("type");
      writer.value(value.type());

    }
    writer.endObject();
  }
}

