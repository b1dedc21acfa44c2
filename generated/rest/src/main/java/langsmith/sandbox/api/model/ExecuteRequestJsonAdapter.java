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

/** Reads and writes {@link ExecuteRequest} without reflection; properties it does not know are skipped. */
public final class ExecuteRequestJsonAdapter extends JsonAdapter<ExecuteRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("command", "timeout", "shell", "env", "cwd", "run_config");

  private final JsonAdapter<Map<String, String>> envAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;

  public ExecuteRequestJsonAdapter(Moshi moshi) {
    this.envAdapter = moshi.adapter(Types.newParameterizedType(Map.class, String.class, String.class));
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
  }

  @Override
  public @Nullable ExecuteRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ExecuteRequest.Builder b = new ExecuteRequest.Builder();
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
          b.command = reader.nextString();
          break;
        case 2:
          b.timeout = reader.nextInt();
          break;
        case 3:
          b.shell = reader.nextString();
          break;
        case 4:
          b.env = envAdapter.fromJson(reader);
          break;
        case 5:
          b.cwd = reader.nextString();
          break;
        case 6:
          b.runConfig = runConfigAdapter.fromJson(reader);
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    if (b.command == null) {
      throw new JsonDataException("Required value 'command' missing at " + reader.getPath());
    }
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ExecuteRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("command");
    writer.value(value.command());

    if (value.timeout() != null) {
      writer.name("timeout");
      writer.value(value.timeout());

    }
    if (value.shell() != null) {
      writer.name("shell");
      writer.value(value.shell());

    }
    if (value.env() != null) {
      writer.name("env");
      envAdapter.toJson(writer, value.env());

    }
    if (value.cwd() != null) {
      writer.name("cwd");
      writer.value(value.cwd());

    }
    if (value.runConfig() != null) {
      writer.name("run_config");
      runConfigAdapter.toJson(writer, value.runConfig());

    }
    writer.endObject();
  }
}

