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
 * Reads and writes {@link SshAgentDataFrame} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class SshAgentDataFrameJsonAdapter extends JsonAdapter<SshAgentDataFrame> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("type", "channel_id", "data");

  /** Takes the adapters of nested values from {@code moshi}. */
  public SshAgentDataFrameJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable SshAgentDataFrame fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    SshAgentDataFrame.Builder builder = SshAgentDataFrame.builder();
    boolean typeSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          ModelSupport.expect("ssh_agent_data", "type", reader);
          typeSeen = true;
          break;
        case 1:
          builder.channelId = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.data = ModelSupport.nextString(reader);
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
    if (builder.data == null) {
      throw ModelSupport.missing("data", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable SshAgentDataFrame value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("type").value(value.type());
    writer.name("channel_id").value(value.channelId);
    writer.name("data").value(value.data);
    writer.endObject();
  }
}
