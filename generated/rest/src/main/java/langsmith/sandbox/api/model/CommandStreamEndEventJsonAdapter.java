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
 * Reads and writes {@link CommandStreamEndEvent} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts.
 */
public final class CommandStreamEndEventJsonAdapter extends JsonAdapter<CommandStreamEndEvent> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("stream", "offset");

  private final JsonAdapter<CommandStreamEndEventStream> streamAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public CommandStreamEndEventJsonAdapter(Moshi moshi) {
    this.streamAdapter = moshi.adapter(CommandStreamEndEventStream.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable CommandStreamEndEvent fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    CommandStreamEndEvent.Builder builder = CommandStreamEndEvent.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.stream = streamAdapter.fromJson(reader);
          break;
        case 1:
          builder.offset = ModelSupport.nextLong(reader);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.stream == null) {
      throw ModelSupport.missing("stream", reader);
    }
    if (builder.offset == null) {
      throw ModelSupport.missing("offset", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable CommandStreamEndEvent value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("stream");
    streamAdapter.toJson(writer, value.stream);
    writer.name("offset").value(value.offset);
    for (Map.Entry<String, @Nullable Object> entry : value.additionalProperties.entrySet()) {
      Object additional = entry.getValue();
      if (additional == null) {
        ModelSupport.writeNull(writer, entry.getKey());
      } else {
        writer.name(entry.getKey());
        additionalPropertyAdapter.toJson(writer, additional);
      }
    }
    writer.endObject();
  }
}
