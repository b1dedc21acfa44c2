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
 * Reads and writes {@link ServerFrame} by its {@code type}, without reflection.
 *
 * <p>A shape that is not known is kept whole.
 */
public final class ServerFrameJsonAdapter extends JsonAdapter<ServerFrame> {
  private static final JsonReader.Options DISCRIMINATOR = JsonReader.Options.of("type");

  private final JsonAdapter<ErrorFrame> errorFrameAdapter;
  private final JsonAdapter<ExitFrame> exitFrameAdapter;
  private final JsonAdapter<SshAgentCloseFrame> sshAgentCloseFrameAdapter;
  private final JsonAdapter<SshAgentDataFrame> sshAgentDataFrameAdapter;
  private final JsonAdapter<StartedFrame> startedFrameAdapter;
  private final JsonAdapter<StderrFrame> stderrFrameAdapter;
  private final JsonAdapter<StdoutFrame> stdoutFrameAdapter;
  private final JsonAdapter<Object> unknownAdapter;

  /** Takes the adapters of the shapes from {@code moshi}. */
  public ServerFrameJsonAdapter(Moshi moshi) {
    this.errorFrameAdapter = moshi.adapter(ErrorFrame.class);
    this.exitFrameAdapter = moshi.adapter(ExitFrame.class);
    this.sshAgentCloseFrameAdapter = moshi.adapter(SshAgentCloseFrame.class);
    this.sshAgentDataFrameAdapter = moshi.adapter(SshAgentDataFrame.class);
    this.startedFrameAdapter = moshi.adapter(StartedFrame.class);
    this.stderrFrameAdapter = moshi.adapter(StderrFrame.class);
    this.stdoutFrameAdapter = moshi.adapter(StdoutFrame.class);
    this.unknownAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable ServerFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    switch (peekDiscriminator(reader)) {
      case "error":
        return errorFrameAdapter.fromJson(reader);
      case "exit":
        return exitFrameAdapter.fromJson(reader);
      case "ssh_agent_close":
        return sshAgentCloseFrameAdapter.fromJson(reader);
      case "ssh_agent_data":
        return sshAgentDataFrameAdapter.fromJson(reader);
      case "started":
        return startedFrameAdapter.fromJson(reader);
      case "stderr":
        return stderrFrameAdapter.fromJson(reader);
      case "stdout":
        return stdoutFrameAdapter.fromJson(reader);
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
  private ServerFrame unknown(JsonReader reader) throws IOException {
    Object properties = unknownAdapter.fromJson(reader);
    return new ServerFrame.Unknown(
        properties == null ? Collections.emptyMap() : (Map<String, @Nullable Object>) properties);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ServerFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof ErrorFrame) {
      errorFrameAdapter.toJson(writer, (ErrorFrame) value);
    } else if (value instanceof ExitFrame) {
      exitFrameAdapter.toJson(writer, (ExitFrame) value);
    } else if (value instanceof SshAgentCloseFrame) {
      sshAgentCloseFrameAdapter.toJson(writer, (SshAgentCloseFrame) value);
    } else if (value instanceof SshAgentDataFrame) {
      sshAgentDataFrameAdapter.toJson(writer, (SshAgentDataFrame) value);
    } else if (value instanceof StartedFrame) {
      startedFrameAdapter.toJson(writer, (StartedFrame) value);
    } else if (value instanceof StderrFrame) {
      stderrFrameAdapter.toJson(writer, (StderrFrame) value);
    } else if (value instanceof StdoutFrame) {
      stdoutFrameAdapter.toJson(writer, (StdoutFrame) value);
    } else if (value instanceof ServerFrame.Unknown) {
      unknownAdapter.toJson(writer, ((ServerFrame.Unknown) value).properties());
    } else {
      throw new IllegalArgumentException(
          "Expected a generated ServerFrame but was " + value.getClass().getName());
    }
  }
}
