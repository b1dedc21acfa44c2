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
 * Reads and writes {@link UpdateRegistryRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class UpdateRegistryRequestJsonAdapter extends JsonAdapter<UpdateRegistryRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("name", "url", "auth_type", "username", "password", "aws_role_arn");

  private final JsonAdapter<RegistryAuthType> authTypeAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public UpdateRegistryRequestJsonAdapter(Moshi moshi) {
    this.authTypeAdapter = moshi.adapter(RegistryAuthType.class);
  }

  @Override
  public @Nullable UpdateRegistryRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    UpdateRegistryRequest.Builder builder = UpdateRegistryRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.url = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.authType = authTypeAdapter.fromJson(reader);
          break;
        case 3:
          builder.username = ModelSupport.nextString(reader);
          break;
        case 4:
          builder.password = ModelSupport.nextString(reader);
          break;
        case 5:
          builder.awsRoleArn = ModelSupport.nextString(reader);
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
  public void toJson(JsonWriter writer, @Nullable UpdateRegistryRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.name != null) {
      writer.name("name").value(value.name);
    }
    if (value.url != null) {
      writer.name("url").value(value.url);
    }
    if (value.authType != null) {
      writer.name("auth_type");
      authTypeAdapter.toJson(writer, value.authType);
    }
    if (value.username != null) {
      writer.name("username").value(value.username);
    }
    if (value.password != null) {
      writer.name("password").value(value.password);
    }
    if (value.awsRoleArn != null) {
      writer.name("aws_role_arn").value(value.awsRoleArn);
    }
    writer.endObject();
  }
}
