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
 * Reads and writes {@link ProxyCallback} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class ProxyCallbackJsonAdapter extends JsonAdapter<ProxyCallback> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "match_hosts",
          "ttl_seconds",
          "url",
          "full_request",
          "request_headers",
          "attribution_headers");

  private final JsonAdapter<List<String>> matchHostsAdapter;
  private final JsonAdapter<List<ProxyHeader>> requestHeadersAdapter;
  private final JsonAdapter<List<String>> attributionHeadersAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ProxyCallbackJsonAdapter(Moshi moshi) {
    this.matchHostsAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.requestHeadersAdapter = ContainerAdapter.list(moshi.adapter(ProxyHeader.class));
    this.attributionHeadersAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable ProxyCallback fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ProxyCallback.Builder builder = ProxyCallback.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.matchHosts =
              KeptValues.next(
                  reader, "match_hosts", matchHostsAdapter, builder.additionalProperties);
          break;
        case 1:
          builder.ttlSeconds = ModelSupport.nextInteger(reader);
          break;
        case 2:
          builder.url = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.fullRequest =
              KeptValues.nextBoolean(reader, "full_request", builder.additionalProperties);
          break;
        case 4:
          builder.requestHeaders =
              KeptValues.next(
                  reader, "request_headers", requestHeadersAdapter, builder.additionalProperties);
          break;
        case 5:
          builder.attributionHeaders =
              KeptValues.next(
                  reader,
                  "attribution_headers",
                  attributionHeadersAdapter,
                  builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.ttlSeconds == null) {
      throw ModelSupport.missing("ttl_seconds", reader);
    }
    if (builder.url == null) {
      throw ModelSupport.missing("url", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ProxyCallback value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.matchHosts != null) {
      writer.name("match_hosts");
      matchHostsAdapter.toJson(writer, value.matchHosts);
    }
    writer.name("ttl_seconds").value(value.ttlSeconds);
    writer.name("url").value(value.url);
    if (value.fullRequest != null) {
      writer.name("full_request").value(value.fullRequest);
    }
    if (value.requestHeaders != null) {
      writer.name("request_headers");
      requestHeadersAdapter.toJson(writer, value.requestHeaders);
    }
    if (value.attributionHeaders != null) {
      writer.name("attribution_headers");
      attributionHeadersAdapter.toJson(writer, value.attributionHeaders);
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
