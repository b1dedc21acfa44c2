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
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class AwsAuthJsonAdapter extends JsonAdapter<AwsAuth> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "role_arn", "session_tags", "subject_scope", "access_key_id", "secret_access_key");

  private final JsonAdapter<Map<String, String>> sessionTagsAdapter;
  private final JsonAdapter<Secret> accessKeyIdAdapter;
  private final JsonAdapter<Secret> secretAccessKeyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public AwsAuthJsonAdapter(Moshi moshi) {
    this.sessionTagsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.accessKeyIdAdapter = moshi.adapter(Secret.class);
    this.secretAccessKeyAdapter = moshi.adapter(Secret.class);
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
          builder.roleArn = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.sessionTags = sessionTagsAdapter.fromJson(reader);
          break;
        case 2:
          builder.subjectScope = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.accessKeyId = accessKeyIdAdapter.fromJson(reader);
          break;
        case 4:
          builder.secretAccessKey = secretAccessKeyAdapter.fromJson(reader);
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
    writer.endObject();
  }
}
