// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
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
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "type",
          "command",
          "timeout_seconds",
          "shell",
          "idle_timeout_seconds",
          "kill_on_disconnect",
          "ttl_seconds",
          "command_id",
          "env",
          "cwd",
          "run_config",
          "pty",
          "close_stdin",
          "ssh_agent_forward");

  private final JsonAdapter<Map<String, String>> envAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ExecuteFrameJsonAdapter(Moshi moshi) {
    this.envAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
  }

  @Override
  public @Nullable ExecuteFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ExecuteFrame.Builder builder = ExecuteFrame.builder();
    boolean typeSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          ModelSupport.expect("execute", "type", reader);
          typeSeen = true;
          break;
        case 1:
          builder.command = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.timeoutSeconds = ModelSupport.nextInteger(reader);
          break;
        case 3:
          builder.shell = ModelSupport.nextString(reader);
          break;
        case 4:
          builder.idleTimeoutSeconds = ModelSupport.nextInteger(reader);
          break;
        case 5:
          builder.killOnDisconnect = ModelSupport.nextBoolean(reader);
          break;
        case 6:
          builder.ttlSeconds = ModelSupport.nextInteger(reader);
          break;
        case 7:
          builder.commandId = ModelSupport.nextString(reader);
          break;
        case 8:
          builder.env = envAdapter.fromJson(reader);
          break;
        case 9:
          builder.cwd = ModelSupport.nextString(reader);
          break;
        case 10:
          builder.runConfig = runConfigAdapter.fromJson(reader);
          break;
        case 11:
          builder.pty = ModelSupport.nextBoolean(reader);
          break;
        case 12:
          builder.closeStdin = ModelSupport.nextBoolean(reader);
          break;
        case 13:
          builder.sshAgentForward = ModelSupport.nextBoolean(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (!typeSeen) {
      throw ModelSupport.missing("type", reader);
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
