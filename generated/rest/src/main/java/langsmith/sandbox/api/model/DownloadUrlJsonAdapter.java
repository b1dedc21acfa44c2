// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link DownloadUrl} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class DownloadUrlJsonAdapter extends JsonAdapter<DownloadUrl> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("download_url", "token", "expires_at");

  private final JsonAdapter<OffsetDateTime> expiresAtAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public DownloadUrlJsonAdapter(Moshi moshi) {
    this.expiresAtAdapter = moshi.adapter(OffsetDateTime.class);
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
          builder.token = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.expiresAt = expiresAtAdapter.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
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
    writer.endObject();
  }
}
