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
 * Reads and writes {@link ProxyAccessControl} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class ProxyAccessControlJsonAdapter extends JsonAdapter<ProxyAccessControl> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("allow_list", "deny_list");

  private final JsonAdapter<List<String>> allowListAdapter;
  private final JsonAdapter<List<String>> denyListAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ProxyAccessControlJsonAdapter(Moshi moshi) {
    this.allowListAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.denyListAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable ProxyAccessControl fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ProxyAccessControl.Builder builder = ProxyAccessControl.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.allowList =
              KeptValues.next(reader, "allow_list", allowListAdapter, builder.additionalProperties);
          break;
        case 1:
          builder.denyList =
              KeptValues.next(reader, "deny_list", denyListAdapter, builder.additionalProperties);
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
  public void toJson(JsonWriter writer, @Nullable ProxyAccessControl value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.allowList != null) {
      writer.name("allow_list");
      allowListAdapter.toJson(writer, value.allowList);
    }
    if (value.denyList != null) {
      writer.name("deny_list");
      denyListAdapter.toJson(writer, value.denyList);
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
