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
 * Reads and writes {@link GcsMount} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class GcsMountJsonAdapter extends JsonAdapter<GcsMount> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("id", "type", "mount_path", "read_only", "cache", "gcs");

  private final JsonAdapter<MountCache> cacheAdapter;
  private final JsonAdapter<GcsBucket> gcsAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public GcsMountJsonAdapter(Moshi moshi) {
    this.cacheAdapter = moshi.adapter(MountCache.class);
    this.gcsAdapter = moshi.adapter(GcsBucket.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable GcsMount fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    GcsMount.Builder builder = GcsMount.builder();
    boolean typeSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.id = ModelSupport.nextString(reader);
          break;
        case 1:
          ModelSupport.expect("gcs", "type", reader);
          typeSeen = true;
          break;
        case 2:
          builder.mountPath = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.readOnly =
              KeptValues.nextBoolean(reader, "read_only", builder.additionalProperties);
          break;
        case 4:
          builder.cache =
              KeptValues.next(reader, "cache", cacheAdapter, builder.additionalProperties);
          break;
        case 5:
          builder.gcs = gcsAdapter.fromJson(reader);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (!typeSeen) {
      throw ModelSupport.missing("type", reader);
    }
    if (builder.id == null) {
      throw ModelSupport.missing("id", reader);
    }
    if (builder.mountPath == null) {
      throw ModelSupport.missing("mount_path", reader);
    }
    if (builder.gcs == null) {
      throw ModelSupport.missing("gcs", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable GcsMount value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("id").value(value.id);
    writer.name("type").value(value.type());
    writer.name("mount_path").value(value.mountPath);
    if (value.readOnly != null) {
      writer.name("read_only").value(value.readOnly);
    }
    if (value.cache != null) {
      writer.name("cache");
      cacheAdapter.toJson(writer, value.cache);
    }
    writer.name("gcs");
    gcsAdapter.toJson(writer, value.gcs);
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
