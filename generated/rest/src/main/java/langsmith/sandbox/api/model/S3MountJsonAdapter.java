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
 * Reads and writes {@link S3Mount} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class S3MountJsonAdapter extends JsonAdapter<S3Mount> {
  private final JsonAdapter<MountCache> cacheAdapter;
  private final JsonAdapter<MountEncryption> encryptionAdapter;
  private final JsonAdapter<S3Bucket> s3Adapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public S3MountJsonAdapter(Moshi moshi) {
    this.cacheAdapter = moshi.adapter(MountCache.class);
    this.encryptionAdapter = moshi.adapter(MountEncryption.class);
    this.s3Adapter = moshi.adapter(S3Bucket.class);
  }

  @Override
  public @Nullable S3Mount fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    S3Mount.Builder builder = S3Mount.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "id":
          builder.id = ModelSupport.nextString(reader);
          break;
        case "type":
          reader.skipValue(); // always "s3"
          break;
        case "mount_path":
          builder.mountPath = ModelSupport.nextString(reader);
          break;
        case "read_only":
          builder.readOnly = ModelSupport.nextBoolean(reader);
          break;
        case "cache":
          builder.cache = cacheAdapter.fromJson(reader);
          break;
        case "encryption":
          builder.encryption = encryptionAdapter.fromJson(reader);
          break;
        case "s3":
          builder.s3 = s3Adapter.fromJson(reader);
          break;
        default:
          reader.skipValue();
      }
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
    writer.endObject();
  }
}
