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
 * Reads and writes {@link AzureBlobContainer} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class AzureBlobContainerJsonAdapter extends JsonAdapter<AzureBlobContainer> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("container", "storage_account", "prefix");

  /** Takes the adapters of nested values from {@code moshi}. */
  public AzureBlobContainerJsonAdapter(Moshi moshi) {}

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
          builder.prefix = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
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
    writer.endObject();
  }
}
