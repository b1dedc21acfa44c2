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
 * Reads and writes {@link AccessDelegation} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts.
 */
public final class AccessDelegationJsonAdapter extends JsonAdapter<AccessDelegation> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("mode", "permissions");

  private final JsonAdapter<AccessDelegationMode> modeAdapter;
  private final JsonAdapter<List<String>> permissionsAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public AccessDelegationJsonAdapter(Moshi moshi) {
    this.modeAdapter = moshi.adapter(AccessDelegationMode.class);
    this.permissionsAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable AccessDelegation fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    AccessDelegation.Builder builder = AccessDelegation.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.mode = modeAdapter.fromJson(reader);
          break;
        case 1:
          builder.permissions = permissionsAdapter.fromJson(reader);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.mode == null) {
      throw ModelSupport.missing("mode", reader);
    }
    if (builder.permissions == null) {
      throw ModelSupport.missing("permissions", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable AccessDelegation value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("mode");
    modeAdapter.toJson(writer, value.mode);
    writer.name("permissions");
    permissionsAdapter.toJson(writer, value.permissions);
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
