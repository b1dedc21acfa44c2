// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link ExecuteRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ExecuteRequestJsonAdapter extends JsonAdapter<ExecuteRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "command", "timeout", "timeout_seconds", "shell", "env", "cwd", "run_config");

  private final JsonAdapter<Map<String, String>> envAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ExecuteRequestJsonAdapter(Moshi moshi) {
    this.envAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
  }

  @Override
  public @Nullable ExecuteRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ExecuteRequest.Builder builder = ExecuteRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.command = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.timeout = ModelSupport.nextInteger(reader);
          break;
        case 2:
          builder.timeoutSeconds = ModelSupport.nextInteger(reader);
          break;
        case 3:
          builder.shell = ModelSupport.nextString(reader);
          break;
        case 4:
          builder.env = envAdapter.fromJson(reader);
          break;
        case 5:
          builder.cwd = ModelSupport.nextString(reader);
          break;
        case 6:
          builder.runConfig = runConfigAdapter.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.command == null) {
      throw ModelSupport.missing("command", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ExecuteRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("command").value(value.command);
    if (value.timeout != null) {
      writer.name("timeout").value(value.timeout);
    }
    if (value.timeoutSeconds != null) {
      writer.name("timeout_seconds").value(value.timeoutSeconds);
    }
    if (value.shell != null) {
      writer.name("shell").value(value.shell);
    }
    if (value.env != null) {
      writer.name("env");
      envAdapter.toJson(writer, value.env);
    }
    if (value.cwd != null) {
      writer.name("cwd").value(value.cwd);
    }
    if (value.runConfig != null) {
      writer.name("run_config");
      runConfigAdapter.toJson(writer, value.runConfig);
    }
    writer.endObject();
  }
}
