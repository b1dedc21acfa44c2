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

/** Reads and writes {@link ExecuteResult} without reflection; properties it does not know are skipped. */
public final class ExecuteResultJsonAdapter extends JsonAdapter<ExecuteResult> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("stdout", "stderr", "exit_code");


  public ExecuteResultJsonAdapter(Moshi moshi) {
  }

  @Override
  public @Nullable ExecuteResult fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ExecuteResult.Builder b = new ExecuteResult.Builder();
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
          b.stdout = reader.nextString();
          break;
        case 2:
          b.stderr = reader.nextString();
          break;
        case 3:
          b.exitCode = reader.nextInt();
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ExecuteResult value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.stdout() != null) {
      writer.name("stdout");
      writer.value(value.stdout());

    }
    if (value.stderr() != null) {
      writer.name("stderr");
      writer.value(value.stderr());

    }
    if (value.exitCode() != null) {
      writer.name("exit_code");
      writer.value(value.exitCode());

    }
    writer.endObject();
  }
}

