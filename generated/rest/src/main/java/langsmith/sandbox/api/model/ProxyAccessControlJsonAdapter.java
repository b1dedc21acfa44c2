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
 * Reads and writes {@link ProxyAccessControl} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class ProxyAccessControlJsonAdapter extends JsonAdapter<ProxyAccessControl> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("allow_list", "deny_list");

  private final JsonAdapter<List<String>> allowListAdapter;
  private final JsonAdapter<List<String>> denyListAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ProxyAccessControlJsonAdapter(Moshi moshi) {
    this.allowListAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.denyListAdapter = ContainerAdapter.list(moshi.adapter(String.class));
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
          builder.allowList = allowListAdapter.fromJson(reader);
          break;
        case 1:
          builder.denyList = denyListAdapter.fromJson(reader);
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
    writer.endObject();
  }
}
