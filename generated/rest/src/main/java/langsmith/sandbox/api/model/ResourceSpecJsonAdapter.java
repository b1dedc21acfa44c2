// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link ResourceSpec} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ResourceSpecJsonAdapter extends JsonAdapter<ResourceSpec> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("cpu", "memory", "storage");

  /** Takes the adapters of nested values from {@code moshi}. */
  public ResourceSpecJsonAdapter(Moshi moshi) {}

  @Override
  public @Nullable ResourceSpec fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ResourceSpec.Builder builder = ResourceSpec.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.cpu = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.memory = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.storage = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ResourceSpec value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.cpu != null) {
      writer.name("cpu").value(value.cpu);
    }
    if (value.memory != null) {
      writer.name("memory").value(value.memory);
    }
    if (value.storage != null) {
      writer.name("storage").value(value.storage);
    }
    writer.endObject();
  }
}
