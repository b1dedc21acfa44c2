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

/** Reads and writes {@link RunConfig} without reflection; properties it does not know are skipped. */
public final class RunConfigJsonAdapter extends JsonAdapter<RunConfig> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("user", "work_dir", "env_vars");

  private final JsonAdapter<Map<String, String>> envVarsAdapter;

  public RunConfigJsonAdapter(Moshi moshi) {
    this.envVarsAdapter = moshi.adapter(Types.newParameterizedType(Map.class, String.class, String.class));
  }

  @Override
  public @Nullable RunConfig fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    RunConfig.Builder b = new RunConfig.Builder();
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
          b.user = reader.nextString();
          break;
        case 2:
          b.workDir = reader.nextString();
          break;
        case 3:
          b.envVars = envVarsAdapter.fromJson(reader);
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable RunConfig value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.user() != null) {
      writer.name("user");
      writer.value(value.user());

    }
    if (value.workDir() != null) {
      writer.name("work_dir");
      writer.value(value.workDir());

    }
    if (value.envVars() != null) {
      writer.name("env_vars");
      envVarsAdapter.toJson(writer, value.envVars());

    }
    writer.endObject();
  }
}

