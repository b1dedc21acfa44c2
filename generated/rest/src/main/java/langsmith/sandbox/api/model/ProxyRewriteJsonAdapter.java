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
 * Reads and writes {@link ProxyRewrite} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ProxyRewriteJsonAdapter extends JsonAdapter<ProxyRewrite> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("port", "host", "sandbox", "credentials");

  private final JsonAdapter<RewriteCredentials> credentialsAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ProxyRewriteJsonAdapter(Moshi moshi) {
    this.credentialsAdapter = moshi.adapter(RewriteCredentials.class);
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
          builder.host = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.sandbox = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.credentials = credentialsAdapter.fromJson(reader);
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
    writer.endObject();
  }
}
