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
 * Reads and writes {@link AzureBlobContainer} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class AzureBlobContainerJsonAdapter extends JsonAdapter<AzureBlobContainer> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("container", "storage_account", "prefix");

  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public AzureBlobContainerJsonAdapter(Moshi moshi) {
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable AzureBlobContainer fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    AzureBlobContainer.Builder builder = AzureBlobContainer.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.container = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.storageAccount = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.prefix = KeptValues.nextString(reader, "prefix", builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.container == null) {
      throw ModelSupport.missing("container", reader);
    }
    if (builder.storageAccount == null) {
      throw ModelSupport.missing("storage_account", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable AzureBlobContainer value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("container").value(value.container);
    writer.name("storage_account").value(value.storageAccount);
    if (value.prefix != null) {
      writer.name("prefix").value(value.prefix);
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
