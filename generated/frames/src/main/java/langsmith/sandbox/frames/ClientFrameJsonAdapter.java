// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.frames;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ClientFrame} by its {@code type}, without reflection. */
public final class ClientFrameJsonAdapter extends JsonAdapter<ClientFrame> {
  private static final JsonReader.Options DISCRIMINATOR = JsonReader.Options.of("type");
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("close_stdin", "execute", "input", "kill", "reconnect", "resize", "ssh_agent_close", "ssh_agent_data");

  private final JsonAdapter<CloseStdinFrame> a1;
  private final JsonAdapter<ExecuteFrame> a2;
  private final JsonAdapter<InputFrame> a3;
  private final JsonAdapter<KillFrame> a4;
  private final JsonAdapter<ReconnectFrame> a5;
  private final JsonAdapter<ResizeFrame> a6;
  private final JsonAdapter<SshAgentCloseFrame> a7;
  private final JsonAdapter<SshAgentDataFrame> a8;
  private final JsonAdapter<Object> unknown;

  public ClientFrameJsonAdapter(Moshi moshi) {
    this.a1 = moshi.adapter(CloseStdinFrame.class);
    this.a2 = moshi.adapter(ExecuteFrame.class);
    this.a3 = moshi.adapter(InputFrame.class);
    this.a4 = moshi.adapter(KillFrame.class);
    this.a5 = moshi.adapter(ReconnectFrame.class);
    this.a6 = moshi.adapter(ResizeFrame.class);
    this.a7 = moshi.adapter(SshAgentCloseFrame.class);
    this.a8 = moshi.adapter(SshAgentDataFrame.class);
    this.unknown = moshi.adapter(Object.class);
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable ClientFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    switch (discriminate(reader) + 1) {
      case 1:
        return a1.fromJson(reader);
      case 2:
        return a2.fromJson(reader);
      case 3:
        return a3.fromJson(reader);
      case 4:
        return a4.fromJson(reader);
      case 5:
        return a5.fromJson(reader);
      case 6:
        return a6.fromJson(reader);
      case 7:
        return a7.fromJson(reader);
      case 8:
        return a8.fromJson(reader);
      default:
        return new ClientFrame.Unknown((Map<String, Object>) unknown.fromJson(reader));
    }
  }

  private static int discriminate(JsonReader reader) throws IOException {
    try (JsonReader ahead = reader.peekJson()) {
      ahead.setFailOnUnknown(false);
      ahead.beginObject();
      while (ahead.hasNext()) {
        if (ahead.selectName(DISCRIMINATOR) == 0) {
          return ahead.peek() == JsonReader.Token.STRING ? ahead.selectString(NAMES) : -1;
        }
        ahead.skipName();
        ahead.skipValue();
      }
      return -1;
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ClientFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof CloseStdinFrame) {
      a1.toJson(writer, (CloseStdinFrame) value);
    } else if (value instanceof ExecuteFrame) {
      a2.toJson(writer, (ExecuteFrame) value);
    } else if (value instanceof InputFrame) {
      a3.toJson(writer, (InputFrame) value);
    } else if (value instanceof KillFrame) {
      a4.toJson(writer, (KillFrame) value);
    } else if (value instanceof ReconnectFrame) {
      a5.toJson(writer, (ReconnectFrame) value);
    } else if (value instanceof ResizeFrame) {
      a6.toJson(writer, (ResizeFrame) value);
    } else if (value instanceof SshAgentCloseFrame) {
      a7.toJson(writer, (SshAgentCloseFrame) value);
    } else if (value instanceof SshAgentDataFrame) {
      a8.toJson(writer, (SshAgentDataFrame) value);
    } else if (value instanceof ClientFrame.Unknown) {
      unknown.toJson(writer, ((ClientFrame.Unknown) value).properties());
    } else {
      throw new IllegalArgumentException("not a generated ClientFrame: " + value.getClass());
    }
  }
}

