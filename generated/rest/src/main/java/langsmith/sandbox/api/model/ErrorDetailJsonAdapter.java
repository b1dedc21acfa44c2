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

/** Reads and writes {@link ErrorDetail} without reflection; properties it does not know are kept. */
public final class ErrorDetailJsonAdapter extends JsonAdapter<ErrorDetail> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("error", "message", "error_id");


  private final JsonAdapter<Object> anyAdapter;

  public ErrorDetailJsonAdapter(Moshi moshi) {

    this.anyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable ErrorDetail fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ErrorDetail.Builder b = new ErrorDetail.Builder();
    reader.beginObject();
    while (reader.hasNext()) {
      int i = reader.selectName(NAMES);
      if (i < 0) {
        b.additionalProperties.put(reader.nextName(), anyAdapter.fromJson(reader));
        continue;
      }
      if (reader.peek() == JsonReader.Token.NULL) {
        reader.nextNull();
        continue;
      }
      switch (i + 1) {
        case 1:
          b.error = reader.nextString();
          break;
        case 2:
          b.message = reader.nextString();
          break;
        case 3:
          b.errorId = reader.nextString();
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ErrorDetail value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.error() != null) {
      writer.name("error");
      writer.value(value.error());

    }
    if (value.message() != null) {
      writer.name("message");
      writer.value(value.message());

    }
    if (value.errorId() != null) {
      writer.name("error_id");
      writer.value(value.errorId());

    }
    for (Map.Entry<String, Object> e : value.additionalProperties().entrySet()) {
      writer.name(e.getKey());
      anyAdapter.toJson(writer, e.getValue());
    }
    writer.endObject();
  }
}

