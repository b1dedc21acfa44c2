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
 * Reads and writes {@link MountConfig} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class MountConfigJsonAdapter extends JsonAdapter<MountConfig> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("auth", "mounts");

  private final JsonAdapter<MountAuth> authAdapter;
  private final JsonAdapter<List<Mount>> mountsAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public MountConfigJsonAdapter(Moshi moshi) {
    this.authAdapter = moshi.adapter(MountAuth.class);
    this.mountsAdapter = ContainerAdapter.list(moshi.adapter(Mount.class));
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable MountConfig fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    MountConfig.Builder builder = MountConfig.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.auth = KeptValues.next(reader, "auth", authAdapter, builder.additionalProperties);
          break;
        case 1:
          builder.mounts = mountsAdapter.fromJson(reader);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.mounts == null) {
      throw ModelSupport.missing("mounts", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable MountConfig value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.auth != null) {
      writer.name("auth");
      authAdapter.toJson(writer, value.auth);
    }
    writer.name("mounts");
    mountsAdapter.toJson(writer, value.mounts);
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
