// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.frames;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link ServerFrame} by its {@code type}, without reflection. */
public final class ServerFrameJsonAdapter extends JsonAdapter<ServerFrame> {
  private static final JsonReader.Options DISCRIMINATOR = JsonReader.Options.of("type");
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("error", "exit", "ssh_agent_close", "ssh_agent_data", "started", "stderr", "stdout");

  private final JsonAdapter<ErrorFrame> a1;
  private final JsonAdapter<ExitFrame> a2;
  private final JsonAdapter<SshAgentCloseFrame> a3;
  private final JsonAdapter<SshAgentDataFrame> a4;
  private final JsonAdapter<StartedFrame> a5;
  private final JsonAdapter<StderrFrame> a6;
  private final JsonAdapter<StdoutFrame> a7;
  private final JsonAdapter<Object> unknown;

  public ServerFrameJsonAdapter(Moshi moshi) {
    this.a1 = moshi.adapter(ErrorFrame.class);
    this.a2 = moshi.adapter(ExitFrame.class);
    this.a3 = moshi.adapter(SshAgentCloseFrame.class);
    this.a4 = moshi.adapter(SshAgentDataFrame.class);
    this.a5 = moshi.adapter(StartedFrame.class);
    this.a6 = moshi.adapter(StderrFrame.class);
    this.a7 = moshi.adapter(StdoutFrame.class);
    this.unknown = moshi.adapter(Object.class);
  }

  @Override
  @SuppressWarnings("unchecked")
  public @Nullable ServerFrame fromJson(JsonReader reader) throws IOException {
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
      default:
        return new ServerFrame.Unknown((Map<String, Object>) unknown.fromJson(reader));
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
  public void toJson(JsonWriter writer, @Nullable ServerFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof ErrorFrame) {
      a1.toJson(writer, (ErrorFrame) value);
    } else if (value instanceof ExitFrame) {
      a2.toJson(writer, (ExitFrame) value);
    } else if (value instanceof SshAgentCloseFrame) {
      a3.toJson(writer, (SshAgentCloseFrame) value);
    } else if (value instanceof SshAgentDataFrame) {
      a4.toJson(writer, (SshAgentDataFrame) value);
    } else if (value instanceof StartedFrame) {
      a5.toJson(writer, (StartedFrame) value);
    } else if (value instanceof StderrFrame) {
      a6.toJson(writer, (StderrFrame) value);
    } else if (value instanceof StdoutFrame) {
      a7.toJson(writer, (StdoutFrame) value);
    } else if (value instanceof ServerFrame.Unknown) {
      unknown.toJson(writer, ((ServerFrame.Unknown) value).properties());
    } else {
      throw new IllegalArgumentException("not a generated ServerFrame: " + value.getClass());
    }
  }
}

