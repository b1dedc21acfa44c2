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
 * Reads and writes {@link ProxyConfig} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class ProxyConfigJsonAdapter extends JsonAdapter<ProxyConfig> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("description", "rules", "access_control", "callbacks", "no_proxy");

  private final JsonAdapter<List<ProxyRule>> rulesAdapter;
  private final JsonAdapter<ProxyAccessControl> accessControlAdapter;
  private final JsonAdapter<List<ProxyCallback>> callbacksAdapter;
  private final JsonAdapter<List<String>> noProxyAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ProxyConfigJsonAdapter(Moshi moshi) {
    this.rulesAdapter = ContainerAdapter.list(moshi.adapter(ProxyRule.class));
    this.accessControlAdapter = moshi.adapter(ProxyAccessControl.class);
    this.callbacksAdapter = ContainerAdapter.list(moshi.adapter(ProxyCallback.class));
    this.noProxyAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable ProxyConfig fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ProxyConfig.Builder builder = ProxyConfig.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.description =
              KeptValues.nextString(reader, "description", builder.additionalProperties);
          break;
        case 1:
          builder.rules =
              KeptValues.next(reader, "rules", rulesAdapter, builder.additionalProperties);
          break;
        case 2:
          builder.accessControl =
              KeptValues.next(
                  reader, "access_control", accessControlAdapter, builder.additionalProperties);
          break;
        case 3:
          builder.callbacks =
              KeptValues.next(reader, "callbacks", callbacksAdapter, builder.additionalProperties);
          break;
        case 4:
          builder.noProxy =
              KeptValues.next(reader, "no_proxy", noProxyAdapter, builder.additionalProperties);
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
  public void toJson(JsonWriter writer, @Nullable ProxyConfig value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.description != null) {
      writer.name("description").value(value.description);
    }
    if (value.rules != null) {
      writer.name("rules");
      rulesAdapter.toJson(writer, value.rules);
    }
    if (value.accessControl != null) {
      writer.name("access_control");
      accessControlAdapter.toJson(writer, value.accessControl);
    }
    if (value.callbacks != null) {
      writer.name("callbacks");
      callbacksAdapter.toJson(writer, value.callbacks);
    }
    if (value.noProxy != null) {
      writer.name("no_proxy");
      noProxyAdapter.toJson(writer, value.noProxy);
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
