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
 * Reads and writes {@link S3Bucket} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class S3BucketJsonAdapter extends JsonAdapter<S3Bucket> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("bucket", "region", "endpoint_url", "path_style", "prefix");

  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public S3BucketJsonAdapter(Moshi moshi) {
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable S3Bucket fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    S3Bucket.Builder builder = S3Bucket.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.bucket = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.region = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.endpointUrl =
              KeptValues.nextString(reader, "endpoint_url", builder.additionalProperties);
          break;
        case 3:
          builder.pathStyle =
              KeptValues.nextBoolean(reader, "path_style", builder.additionalProperties);
          break;
        case 4:
          builder.prefix = KeptValues.nextString(reader, "prefix", builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.bucket == null) {
      throw ModelSupport.missing("bucket", reader);
    }
    if (builder.region == null) {
      throw ModelSupport.missing("region", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable S3Bucket value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("bucket").value(value.bucket);
    writer.name("region").value(value.region);
    if (value.endpointUrl != null) {
      writer.name("endpoint_url").value(value.endpointUrl);
    }
    if (value.pathStyle != null) {
      writer.name("path_style").value(value.pathStyle);
    }
    if (value.prefix != null) {
      writer.name("prefix").value(value.prefix);
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
