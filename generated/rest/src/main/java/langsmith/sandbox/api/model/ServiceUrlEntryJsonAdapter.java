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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link ServiceUrlEntry} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class ServiceUrlEntryJsonAdapter extends JsonAdapter<ServiceUrlEntry> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "port", "access", "created_at", "created_by", "embed_origins", "expires_at");

  private final JsonAdapter<ServiceGrant> accessAdapter;
  private final JsonAdapter<OffsetDateTime> createdAtAdapter;
  private final JsonAdapter<List<String>> embedOriginsAdapter;
  private final JsonAdapter<OffsetDateTime> expiresAtAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ServiceUrlEntryJsonAdapter(Moshi moshi) {
    this.accessAdapter = moshi.adapter(ServiceGrant.class);
    this.createdAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.embedOriginsAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.expiresAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
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
          builder.port = KeptValues.nextInteger(reader, "port", builder.additionalProperties);
          break;
        case 1:
          builder.access =
              KeptValues.next(reader, "access", accessAdapter, builder.additionalProperties);
          break;
        case 2:
          builder.createdAt =
              KeptValues.next(reader, "created_at", createdAtAdapter, builder.additionalProperties);
          break;
        case 3:
          builder.createdBy =
              KeptValues.nextString(reader, "created_by", builder.additionalProperties);
          break;
        case 4:
          builder.embedOrigins =
              KeptValues.next(
                  reader, "embed_origins", embedOriginsAdapter, builder.additionalProperties);
          break;
        case 5:
          builder.expiresAt =
              KeptValues.next(reader, "expires_at", expiresAtAdapter, builder.additionalProperties);
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
