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

/** Reads and writes {@link UploadResult} without reflection; properties it does not know are skipped. */
public final class UploadResultJsonAdapter extends JsonAdapter<UploadResult> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("path", "written");


  public UploadResultJsonAdapter(Moshi moshi) {
  }

  @Override
  public @Nullable UploadResult fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    UploadResult.Builder b = new UploadResult.Builder();
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
          b.path = reader.nextString();
          break;
        case 2:
          b.written = reader.nextLong();
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable UploadResult value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.path() != null) {
      writer.name("path");
      writer.value(value.path());

    }
    if (value.written() != null) {
      writer.name("written");
      writer.value(value.written());

    }
    writer.endObject();
  }
}

