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
 * Reads and writes {@link S3Bucket} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class S3BucketJsonAdapter extends JsonAdapter<S3Bucket> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("bucket", "region", "endpoint_url", "path_style", "prefix");

  /** Takes the adapters of nested values from {@code moshi}. */
  public S3BucketJsonAdapter(Moshi moshi) {}

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
          builder.endpointUrl = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.pathStyle = ModelSupport.nextBoolean(reader);
          break;
        case 4:
          builder.prefix = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
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
    writer.endObject();
  }
}
