// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link ExecuteFrame} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ExecuteFrameJsonAdapter extends JsonAdapter<ExecuteFrame> {
  private final JsonAdapter<Map<String, String>> envAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ExecuteFrameJsonAdapter(Moshi moshi) {
    this.envAdapter =
        moshi.adapter(Types.newParameterizedType(Map.class, String.class, String.class));
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
  }

  @Override
  public @Nullable ExecuteFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ExecuteFrame.Builder builder = ExecuteFrame.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "type":
          reader.skipValue(); // always "execute"
          break;
        case "command":
          builder.command = ModelSupport.nextString(reader);
          break;
        case "timeout_seconds":
          builder.timeoutSeconds = ModelSupport.nextInteger(reader);
          break;
        case "shell":
          builder.shell = ModelSupport.nextString(reader);
          break;
        case "idle_timeout_seconds":
          builder.idleTimeoutSeconds = ModelSupport.nextInteger(reader);
          break;
        case "kill_on_disconnect":
          builder.killOnDisconnect = ModelSupport.nextBoolean(reader);
          break;
        case "ttl_seconds":
          builder.ttlSeconds = ModelSupport.nextInteger(reader);
          break;
        case "command_id":
          builder.commandId = ModelSupport.nextString(reader);
          break;
        case "env":
          builder.env = envAdapter.fromJson(reader);
          break;
        case "cwd":
          builder.cwd = ModelSupport.nextString(reader);
          break;
        case "run_config":
          builder.runConfig = runConfigAdapter.fromJson(reader);
          break;
        case "pty":
          builder.pty = ModelSupport.nextBoolean(reader);
          break;
        case "close_stdin":
          builder.closeStdin = ModelSupport.nextBoolean(reader);
          break;
        case "ssh_agent_forward":
          builder.sshAgentForward = ModelSupport.nextBoolean(reader);
          break;
        default:
          reader.skipValue();
      }
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ExecuteFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("type").value(value.type());
    if (value.command != null) {
      writer.name("command").value(value.command);
    }
    if (value.timeoutSeconds != null) {
      writer.name("timeout_seconds").value(value.timeoutSeconds);
    }
    if (value.shell != null) {
      writer.name("shell").value(value.shell);
    }
    if (value.idleTimeoutSeconds != null) {
      writer.name("idle_timeout_seconds").value(value.idleTimeoutSeconds);
    }
    if (value.killOnDisconnect != null) {
      writer.name("kill_on_disconnect").value(value.killOnDisconnect);
    }
    if (value.ttlSeconds != null) {
      writer.name("ttl_seconds").value(value.ttlSeconds);
    }
    if (value.commandId != null) {
      writer.name("command_id").value(value.commandId);
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
    if (value.pty != null) {
      writer.name("pty").value(value.pty);
    }
    if (value.closeStdin != null) {
      writer.name("close_stdin").value(value.closeStdin);
    }
    if (value.sshAgentForward != null) {
      writer.name("ssh_agent_forward").value(value.sshAgentForward);
    }
    writer.endObject();
  }
}
