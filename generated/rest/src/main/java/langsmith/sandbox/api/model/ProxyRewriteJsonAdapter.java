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
 * Reads and writes {@link ProxyRewrite} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class ProxyRewriteJsonAdapter extends JsonAdapter<ProxyRewrite> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("port", "host", "sandbox", "credentials");

  private final JsonAdapter<RewriteCredentials> credentialsAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ProxyRewriteJsonAdapter(Moshi moshi) {
    this.credentialsAdapter = moshi.adapter(RewriteCredentials.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable ProxyRewrite fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ProxyRewrite.Builder builder = ProxyRewrite.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.port = ModelSupport.nextInteger(reader);
          break;
        case 1:
          builder.host = KeptValues.nextString(reader, "host", builder.additionalProperties);
          break;
        case 2:
          builder.sandbox = KeptValues.nextString(reader, "sandbox", builder.additionalProperties);
          break;
        case 3:
          builder.credentials =
              KeptValues.next(
                  reader, "credentials", credentialsAdapter, builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.port == null) {
      throw ModelSupport.missing("port", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ProxyRewrite value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("port").value(value.port);
    if (value.host != null) {
      writer.name("host").value(value.host);
    }
    if (value.sandbox != null) {
      writer.name("sandbox").value(value.sandbox);
    }
    if (value.credentials != null) {
      writer.name("credentials");
      credentialsAdapter.toJson(writer, value.credentials);
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
