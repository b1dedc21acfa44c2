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
 * Reads and writes {@link S3Mount} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class S3MountJsonAdapter extends JsonAdapter<S3Mount> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("id", "type", "mount_path", "read_only", "cache", "encryption", "s3");

  private final JsonAdapter<MountCache> cacheAdapter;
  private final JsonAdapter<MountEncryption> encryptionAdapter;
  private final JsonAdapter<S3Bucket> s3Adapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public S3MountJsonAdapter(Moshi moshi) {
    this.cacheAdapter = moshi.adapter(MountCache.class);
    this.encryptionAdapter = moshi.adapter(MountEncryption.class);
    this.s3Adapter = moshi.adapter(S3Bucket.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable S3Mount fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    S3Mount.Builder builder = S3Mount.builder();
    boolean typeSeen = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.id = ModelSupport.nextString(reader);
          break;
        case 1:
          ModelSupport.expect("s3", "type", reader);
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
          builder.encryption =
              KeptValues.next(
                  reader, "encryption", encryptionAdapter, builder.additionalProperties);
          break;
        case 6:
          builder.s3 = s3Adapter.fromJson(reader);
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
    if (builder.s3 == null) {
      throw ModelSupport.missing("s3", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable S3Mount value) throws IOException {
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
    if (value.encryption != null) {
      writer.name("encryption");
      encryptionAdapter.toJson(writer, value.encryption);
    }
    writer.name("s3");
    s3Adapter.toJson(writer, value.s3);
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
