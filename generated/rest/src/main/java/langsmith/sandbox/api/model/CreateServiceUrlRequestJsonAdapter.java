// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link CreateServiceUrlRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class CreateServiceUrlRequestJsonAdapter extends JsonAdapter<CreateServiceUrlRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("port", "expires_in_seconds", "access", "embed_origins");

  private final JsonAdapter<ServiceAccess> accessAdapter;
  private final JsonAdapter<List<String>> embedOriginsAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public CreateServiceUrlRequestJsonAdapter(Moshi moshi) {
    this.accessAdapter = moshi.adapter(ServiceAccess.class);
    this.embedOriginsAdapter = ContainerAdapter.list(moshi.adapter(String.class));
  }

  @Override
  public @Nullable CreateServiceUrlRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    CreateServiceUrlRequest.Builder builder = CreateServiceUrlRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.port = ModelSupport.nextInteger(reader);
          break;
        case 1:
          builder.expiresInSeconds = ModelSupport.nextInteger(reader);
          break;
        case 2:
          builder.access = accessAdapter.fromJson(reader);
          break;
        case 3:
          builder.embedOrigins = embedOriginsAdapter.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.port == null) {
      throw ModelSupport.missing("port", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable CreateServiceUrlRequest value)
      throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("port").value(value.port);
    if (value.expiresInSeconds != null) {
      writer.name("expires_in_seconds").value(value.expiresInSeconds);
    }
    if (value.access != null) {
      writer.name("access");
      accessAdapter.toJson(writer, value.access);
    }
    if (value.embedOrigins != null) {
      writer.name("embed_origins");
      embedOriginsAdapter.toJson(writer, value.embedOrigins);
    }
    writer.endObject();
  }
}
