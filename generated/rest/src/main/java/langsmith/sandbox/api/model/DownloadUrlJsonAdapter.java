// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link DownloadUrl} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class DownloadUrlJsonAdapter extends JsonAdapter<DownloadUrl> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("download_url", "token", "expires_at");

  private final JsonAdapter<OffsetDateTime> expiresAtAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public DownloadUrlJsonAdapter(Moshi moshi) {
    this.expiresAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable DownloadUrl fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    DownloadUrl.Builder builder = DownloadUrl.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.downloadUrl = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.token = KeptValues.nextString(reader, "token", builder.additionalProperties);
          break;
        case 2:
          builder.expiresAt =
              KeptValues.next(reader, "expires_at", expiresAtAdapter, builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.downloadUrl == null) {
      throw ModelSupport.missing("download_url", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable DownloadUrl value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("download_url").value(value.downloadUrl);
    if (value.token != null) {
      writer.name("token").value(value.token);
    }
    if (value.expiresAt != null) {
      writer.name("expires_at");
      expiresAtAdapter.toJson(writer, value.expiresAt);
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
