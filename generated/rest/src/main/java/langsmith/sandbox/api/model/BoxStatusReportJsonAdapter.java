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

/** Reads and writes {@link BoxStatusReport} without reflection; properties it does not know are skipped. */
public final class BoxStatusReportJsonAdapter extends JsonAdapter<BoxStatusReport> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("status", "status_message");

  private final JsonAdapter<BoxStatus> statusAdapter;

  public BoxStatusReportJsonAdapter(Moshi moshi) {
    this.statusAdapter = moshi.adapter(BoxStatus.class);
  }

  @Override
  public @Nullable BoxStatusReport fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    BoxStatusReport.Builder b = new BoxStatusReport.Builder();
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
          b.status = statusAdapter.fromJson(reader);
          break;
        case 2:
          b.statusMessage = reader.nextString();
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable BoxStatusReport value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.status() != null) {
      writer.name("status");
      statusAdapter.toJson(writer, value.status());

    }
    if (value.statusMessage() != null) {
      writer.name("status_message");
      writer.value(value.statusMessage());

    }
    writer.endObject();
  }
}

