// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link ClientFrame} by its {@code type}, without reflection.
 *
 * <p>A shape that is not known is kept whole.
 */
public final class ClientFrameJsonAdapter extends JsonAdapter<ClientFrame> {
  private static final JsonReader.Options DISCRIMINATOR = JsonReader.Options.of("type");

  private final JsonAdapter<CloseStdinFrame> closeStdinFrameAdapter;
  private final JsonAdapter<ExecuteFrame> executeFrameAdapter;
  private final JsonAdapter<InputFrame> inputFrameAdapter;
  private final JsonAdapter<KillFrame> killFrameAdapter;
  private final JsonAdapter<ReconnectFrame> reconnectFrameAdapter;
  private final JsonAdapter<ResizeFrame> resizeFrameAdapter;
  private final JsonAdapter<SshAgentCloseFrame> sshAgentCloseFrameAdapter;
  private final JsonAdapter<SshAgentDataFrame> sshAgentDataFrameAdapter;
  private final JsonAdapter<Object> unknownAdapter;

  /** Takes the adapters of the shapes from {@code moshi}. */
  public ClientFrameJsonAdapter(Moshi moshi) {
    this.closeStdinFrameAdapter = moshi.adapter(CloseStdinFrame.class);
    this.executeFrameAdapter = moshi.adapter(ExecuteFrame.class);
    this.inputFrameAdapter = moshi.adapter(InputFrame.class);
    this.killFrameAdapter = moshi.adapter(KillFrame.class);
    this.reconnectFrameAdapter = moshi.adapter(ReconnectFrame.class);
    this.resizeFrameAdapter = moshi.adapter(ResizeFrame.class);
    this.sshAgentCloseFrameAdapter = moshi.adapter(SshAgentCloseFrame.class);
    this.sshAgentDataFrameAdapter = moshi.adapter(SshAgentDataFrame.class);
    this.unknownAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable ClientFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    switch (peekDiscriminator(reader)) {
      case "close_stdin":
        return closeStdinFrameAdapter.fromJson(reader);
      case "execute":
        return executeFrameAdapter.fromJson(reader);
      case "input":
        return inputFrameAdapter.fromJson(reader);
      case "kill":
        return killFrameAdapter.fromJson(reader);
      case "reconnect":
        return reconnectFrameAdapter.fromJson(reader);
      case "resize":
        return resizeFrameAdapter.fromJson(reader);
      case "ssh_agent_close":
        return sshAgentCloseFrameAdapter.fromJson(reader);
      case "ssh_agent_data":
        return sshAgentDataFrameAdapter.fromJson(reader);
      default:
        return unknown(reader);
    }
  }

  /**
   * Returns the value of the discriminator, or an empty text, and leaves the reader where it is.
   */
  private static String peekDiscriminator(JsonReader reader) throws IOException {
    try (JsonReader ahead = reader.peekJson()) {
      ahead.setFailOnUnknown(false);
      ahead.beginObject();
      while (ahead.hasNext()) {
        if (ahead.selectName(DISCRIMINATOR) == 0) {
          return ahead.peek() == JsonReader.Token.STRING ? ahead.nextString() : "";
        }
        ahead.skipName();
        ahead.skipValue();
      }
      return "";
    }
  }

  @SuppressWarnings("unchecked") // an object is read as a map with text keys
  private ClientFrame unknown(JsonReader reader) throws IOException {
    Object properties = unknownAdapter.fromJson(reader);
    return new ClientFrame.Unknown(
        properties == null ? Collections.emptyMap() : (Map<String, @Nullable Object>) properties);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ClientFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof CloseStdinFrame) {
      closeStdinFrameAdapter.toJson(writer, (CloseStdinFrame) value);
    } else if (value instanceof ExecuteFrame) {
      executeFrameAdapter.toJson(writer, (ExecuteFrame) value);
    } else if (value instanceof InputFrame) {
      inputFrameAdapter.toJson(writer, (InputFrame) value);
    } else if (value instanceof KillFrame) {
      killFrameAdapter.toJson(writer, (KillFrame) value);
    } else if (value instanceof ReconnectFrame) {
      reconnectFrameAdapter.toJson(writer, (ReconnectFrame) value);
    } else if (value instanceof ResizeFrame) {
      resizeFrameAdapter.toJson(writer, (ResizeFrame) value);
    } else if (value instanceof SshAgentCloseFrame) {
      sshAgentCloseFrameAdapter.toJson(writer, (SshAgentCloseFrame) value);
    } else if (value instanceof SshAgentDataFrame) {
      sshAgentDataFrameAdapter.toJson(writer, (SshAgentDataFrame) value);
    } else if (value instanceof ClientFrame.Unknown) {
      unknownAdapter.toJson(writer, ((ClientFrame.Unknown) value).properties());
    } else {
      throw new IllegalArgumentException(
          "Expected a generated ClientFrame but was " + value.getClass().getName());
    }
  }
}
