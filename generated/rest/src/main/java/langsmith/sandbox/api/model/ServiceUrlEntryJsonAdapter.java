// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link ServiceUrlEntry} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ServiceUrlEntryJsonAdapter extends JsonAdapter<ServiceUrlEntry> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "port", "access", "created_at", "created_by", "embed_origins", "expires_at");

  private final JsonAdapter<ServiceGrant> accessAdapter;
  private final JsonAdapter<OffsetDateTime> createdAtAdapter;
  private final JsonAdapter<List<String>> embedOriginsAdapter;
  private final JsonAdapter<OffsetDateTime> expiresAtAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ServiceUrlEntryJsonAdapter(Moshi moshi) {
    this.accessAdapter = moshi.adapter(ServiceGrant.class);
    this.createdAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.embedOriginsAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.expiresAtAdapter = moshi.adapter(OffsetDateTime.class);
  }

  @Override
  public @Nullable ServiceUrlEntry fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ServiceUrlEntry.Builder builder = ServiceUrlEntry.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.port = ModelSupport.nextInteger(reader);
          break;
        case 1:
          builder.access = accessAdapter.fromJson(reader);
          break;
        case 2:
          builder.createdAt = createdAtAdapter.fromJson(reader);
          break;
        case 3:
          builder.createdBy = ModelSupport.nextString(reader);
          break;
        case 4:
          builder.embedOrigins = embedOriginsAdapter.fromJson(reader);
          break;
        case 5:
          builder.expiresAt = expiresAtAdapter.fromJson(reader);
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
  public void toJson(JsonWriter writer, @Nullable ServiceUrlEntry value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.port != null) {
      writer.name("port").value(value.port);
    }
    if (value.access != null) {
      writer.name("access");
      accessAdapter.toJson(writer, value.access);
    }
    if (value.createdAt != null) {
      writer.name("created_at");
      createdAtAdapter.toJson(writer, value.createdAt);
    }
    if (value.createdBy != null) {
      writer.name("created_by").value(value.createdBy);
    }
    if (value.embedOrigins != null) {
      writer.name("embed_origins");
      embedOriginsAdapter.toJson(writer, value.embedOrigins);
    }
    if (value.expiresAt != null) {
      writer.name("expires_at");
      expiresAtAdapter.toJson(writer, value.expiresAt);
    }
    writer.endObject();
  }
}
