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

/** Reads and writes {@link ExecuteFrame} without reflection; properties it does not know are skipped. */
public final class ExecuteFrameJsonAdapter extends JsonAdapter<ExecuteFrame> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("type", "command", "timeout_seconds", "shell", "idle_timeout_seconds", "kill_on_disconnect", "ttl_seconds", "command_id", "env", "cwd", "run_config", "pty", "close_stdin", "ssh_agent_forward");

  private final JsonAdapter<Map<String, String>> envAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;

  public ExecuteFrameJsonAdapter(Moshi moshi) {
    this.envAdapter = moshi.adapter(Types.newParameterizedType(Map.class, String.class, String.class));
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
  }

  @Override
  public @Nullable ExecuteFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ExecuteFrame.Builder b = new ExecuteFrame.Builder();
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
          b.command = reader.nextString();
          break;
        case 3:
          b.timeoutSeconds = reader.nextInt();
          break;
        case 4:
          b.shell = reader.nextString();
          break;
        case 5:
          b.idleTimeoutSeconds = reader.nextInt();
          break;
        case 6:
          b.killOnDisconnect = reader.nextBoolean();
          break;
        case 7:
          b.ttlSeconds = reader.nextInt();
          break;
        case 8:
          b.commandId = reader.nextString();
          break;
        case 9:
          b.env = envAdapter.fromJson(reader);
          break;
        case 10:
          b.cwd = reader.nextString();
          break;
        case 11:
          b.runConfig = runConfigAdapter.fromJson(reader);
          break;
        case 12:
          b.pty = reader.nextBoolean();
          break;
        case 13:
          b.closeStdin = reader.nextBoolean();
          break;
        case 14:
          b.sshAgentForward = reader.nextBoolean();
          break;
        default:
          throw new AssertionError(i);
      }
    }
    reader.endObject();
    return b.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ExecuteFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("type").value(value.type());
    if (value.command() != null) {
      writer.name("command");
      writer.value(value.command());

    }
    if (value.timeoutSeconds() != null) {
      writer.name("timeout_seconds");
      writer.value(value.timeoutSeconds());

    }
    if (value.shell() != null) {
      writer.name("shell");
      writer.value(value.shell());

    }
    if (value.idleTimeoutSeconds() != null) {
      writer.name("idle_timeout_seconds");
      writer.value(value.idleTimeoutSeconds());

    }
    if (value.killOnDisconnect() != null) {
      writer.name("kill_on_disconnect");
      writer.value(value.killOnDisconnect());

    }
    if (value.ttlSeconds() != null) {
      writer.name("ttl_seconds");
      writer.value(value.ttlSeconds());

    }
    if (value.commandId() != null) {
      writer.name("command_id");
      writer.value(value.commandId());

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
    if (value.pty() != null) {
      writer.name("pty");
      writer.value(value.pty());

    }
    if (value.closeStdin() != null) {
      writer.name("close_stdin");
      writer.value(value.closeStdin());

    }
    if (value.sshAgentForward() != null) {
      writer.name("ssh_agent_forward");
      writer.value(value.sshAgentForward());

    }
    writer.endObject();
  }
}

