// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.frames;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link SshAgentCloseFrame} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class SshAgentCloseFrameJsonAdapter extends JsonAdapter<SshAgentCloseFrame> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("type", "channel_id");

  /** Takes the adapters of nested values from {@code moshi}. */
  public SshAgentCloseFrameJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable SshAgentCloseFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    SshAgentCloseFrame.Builder builder = SshAgentCloseFrame.builder();
    boolean typeSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          ModelSupport.expect("ssh_agent_close", "type", reader);
          typeSeen = true;
          break;
        case 1:
          builder.channelId = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (!typeSeen) {
      throw ModelSupport.missing("type", reader);
    }
    if (builder.channelId == null) {
      throw ModelSupport.missing("channel_id", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable SshAgentCloseFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("type").value(value.type());
    writer.name("channel_id").value(value.channelId);
    writer.endObject();
  }
}
