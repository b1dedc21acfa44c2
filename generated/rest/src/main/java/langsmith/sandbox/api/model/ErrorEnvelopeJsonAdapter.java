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

/** Reads and writes {@link ErrorEnvelope} without reflection; properties it does not know are kept. */
public final class ErrorEnvelopeJsonAdapter extends JsonAdapter<ErrorEnvelope> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("detail");

  private final JsonAdapter<Object> detailAdapter;

  private final JsonAdapter<Object> anyAdapter;

  public ErrorEnvelopeJsonAdapter(Moshi moshi) {
    this.detailAdapter = moshi.adapter(Object.class);

    this.anyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable ErrorEnvelope fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ErrorEnvelope.Builder b = new ErrorEnvelope.Builder();
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
          b.detail = detailAdapter.fromJson(reader);
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ErrorEnvelope value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.detail() != null) {
      writer.name("detail");
      detailAdapter.toJson(writer, value.detail());

    }
    for (Map.Entry<String, Object> e : value.additionalProperties().entrySet()) {
      writer.name(e.getKey());
      anyAdapter.toJson(writer, e.getValue());
    }
    writer.endObject();
  }
}

