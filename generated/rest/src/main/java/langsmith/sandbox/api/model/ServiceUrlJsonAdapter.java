// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link ServiceUrl} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class ServiceUrlJsonAdapter extends JsonAdapter<ServiceUrl> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "service_url",
          "browser_url",
          "embed_url",
          "token",
          "expires_at",
          "access",
          "embed_origins");

  private final JsonAdapter<ServiceAccess> accessAdapter;
  private final JsonAdapter<List<String>> embedOriginsAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ServiceUrlJsonAdapter(Moshi moshi) {
    this.accessAdapter = moshi.adapter(ServiceAccess.class);
    this.embedOriginsAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable ServiceUrl fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ServiceUrl.Builder builder = ServiceUrl.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.serviceUrl =
              KeptValues.nextString(reader, "service_url", builder.additionalProperties);
          break;
        case 1:
          builder.browserUrl =
              KeptValues.nextString(reader, "browser_url", builder.additionalProperties);
          break;
        case 2:
          builder.embedUrl =
              KeptValues.nextString(reader, "embed_url", builder.additionalProperties);
          break;
        case 3:
          builder.token = KeptValues.nextString(reader, "token", builder.additionalProperties);
          break;
        case 4:
          builder.expiresAt =
              KeptValues.nextString(reader, "expires_at", builder.additionalProperties);
          break;
        case 5:
          builder.access =
              KeptValues.next(reader, "access", accessAdapter, builder.additionalProperties);
          break;
        case 6:
          builder.embedOrigins =
              KeptValues.next(
                  reader, "embed_origins", embedOriginsAdapter, builder.additionalProperties);
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
  public void toJson(JsonWriter writer, @Nullable ServiceUrl value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.serviceUrl != null) {
      writer.name("service_url").value(value.serviceUrl);
    }
    if (value.browserUrl != null) {
      writer.name("browser_url").value(value.browserUrl);
    }
    if (value.embedUrl != null) {
      writer.name("embed_url").value(value.embedUrl);
    }
    if (value.token != null) {
      writer.name("token").value(value.token);
    }
    if (value.expiresAt != null) {
      writer.name("expires_at").value(value.expiresAt);
    }
    if (value.access != null) {
      writer.name("access");
      accessAdapter.toJson(writer, value.access);
    }
    if (value.embedOrigins != null) {
      writer.name("embed_origins");
      embedOriginsAdapter.toJson(writer, value.embedOrigins);
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
