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
 * Reads and writes {@link AwsAuth} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class AwsAuthJsonAdapter extends JsonAdapter<AwsAuth> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "role_arn", "session_tags", "subject_scope", "access_key_id", "secret_access_key");

  private final JsonAdapter<Map<String, String>> sessionTagsAdapter;
  private final JsonAdapter<Secret> accessKeyIdAdapter;
  private final JsonAdapter<Secret> secretAccessKeyAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public AwsAuthJsonAdapter(Moshi moshi) {
    this.sessionTagsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.accessKeyIdAdapter = moshi.adapter(Secret.class);
    this.secretAccessKeyAdapter = moshi.adapter(Secret.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable AwsAuth fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    AwsAuth.Builder builder = AwsAuth.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.roleArn = KeptValues.nextString(reader, "role_arn", builder.additionalProperties);
          break;
        case 1:
          builder.sessionTags =
              KeptValues.next(
                  reader, "session_tags", sessionTagsAdapter, builder.additionalProperties);
          break;
        case 2:
          builder.subjectScope =
              KeptValues.nextString(reader, "subject_scope", builder.additionalProperties);
          break;
        case 3:
          builder.accessKeyId =
              KeptValues.next(
                  reader, "access_key_id", accessKeyIdAdapter, builder.additionalProperties);
          break;
        case 4:
          builder.secretAccessKey =
              KeptValues.next(
                  reader,
                  "secret_access_key",
                  secretAccessKeyAdapter,
                  builder.additionalProperties);
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
  public void toJson(JsonWriter writer, @Nullable AwsAuth value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.roleArn != null) {
      writer.name("role_arn").value(value.roleArn);
    }
    if (value.sessionTags != null) {
      writer.name("session_tags");
      sessionTagsAdapter.toJson(writer, value.sessionTags);
    }
    if (value.subjectScope != null) {
      writer.name("subject_scope").value(value.subjectScope);
    }
    if (value.accessKeyId != null) {
      writer.name("access_key_id");
      accessKeyIdAdapter.toJson(writer, value.accessKeyId);
    }
    if (value.secretAccessKey != null) {
      writer.name("secret_access_key");
      secretAccessKeyAdapter.toJson(writer, value.secretAccessKey);
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
