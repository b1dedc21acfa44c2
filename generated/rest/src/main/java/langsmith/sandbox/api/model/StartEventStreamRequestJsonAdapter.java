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
 * Reads and writes {@link StartEventStreamRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class StartEventStreamRequestJsonAdapter extends JsonAdapter<StartEventStreamRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "command",
          "command_id",
          "shell",
          "timeout_seconds",
          "idle_timeout_seconds",
          "ttl_seconds",
          "env",
          "cwd",
          "run_config");

  private final JsonAdapter<Map<String, String>> envAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public StartEventStreamRequestJsonAdapter(Moshi moshi) {
    this.envAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
  }

  @Override
  public @Nullable StartEventStreamRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    StartEventStreamRequest.Builder builder = StartEventStreamRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.command = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.commandId = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.shell = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.timeoutSeconds = ModelSupport.nextInteger(reader);
          break;
        case 4:
          builder.idleTimeoutSeconds = ModelSupport.nextInteger(reader);
          break;
        case 5:
          builder.ttlSeconds = ModelSupport.nextInteger(reader);
          break;
        case 6:
          builder.env = envAdapter.fromJson(reader);
          break;
        case 7:
          builder.cwd = ModelSupport.nextString(reader);
          break;
        case 8:
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
  public void toJson(JsonWriter writer, @Nullable StartEventStreamRequest value)
      throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("command").value(value.command);
    if (value.commandId != null) {
      writer.name("command_id").value(value.commandId);
    }
    if (value.shell != null) {
      writer.name("shell").value(value.shell);
    }
    if (value.timeoutSeconds != null) {
      writer.name("timeout_seconds").value(value.timeoutSeconds);
    }
    if (value.idleTimeoutSeconds != null) {
      writer.name("idle_timeout_seconds").value(value.idleTimeoutSeconds);
    }
    if (value.ttlSeconds != null) {
      writer.name("ttl_seconds").value(value.ttlSeconds);
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
