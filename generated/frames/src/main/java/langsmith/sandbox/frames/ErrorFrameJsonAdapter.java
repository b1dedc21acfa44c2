// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.frames;

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

/** Reads and writes {@link ErrorFrame} without reflection; properties it does not know are skipped. */
public final class ErrorFrameJsonAdapter extends JsonAdapter<ErrorFrame> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("type", "error", "error_type");


  public ErrorFrameJsonAdapter(Moshi moshi) {
  }

  @Override
  public @Nullable ErrorFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ErrorFrame.Builder b = new ErrorFrame.Builder();
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
          reader.skipValue();
          break;
        case 2:
          b.error = reader.nextString();
          break;
        case 3:
          b.errorType = reader.nextString();
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ErrorFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("type").value(value.type());
    if (value.error() != null) {
      writer.name("error");
      writer.value(value.error());

    }
    if (value.errorType() != null) {
      writer.name("error_type");
      writer.value(value.errorType());

    }
    writer.endObject();
  }
}

