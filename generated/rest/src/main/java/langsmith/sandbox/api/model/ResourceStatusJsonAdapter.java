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
 * Reads and writes {@link ResourceStatus} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class ResourceStatusJsonAdapter extends JsonAdapter<ResourceStatus> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("status", "status_message");

  private final JsonAdapter<BoxStatus> statusAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ResourceStatusJsonAdapter(Moshi moshi) {
    this.statusAdapter = moshi.adapter(BoxStatus.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable ResourceStatus fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ResourceStatus.Builder builder = ResourceStatus.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.status =
              KeptValues.next(reader, "status", statusAdapter, builder.additionalProperties);
          break;
        case 1:
          builder.statusMessage =
              KeptValues.nextString(reader, "status_message", builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ResourceStatus value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.status != null) {
      writer.name("status");
      statusAdapter.toJson(writer, value.status);
    }
    if (value.statusMessage != null) {
      writer.name("status_message").value(value.statusMessage);
    }
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
