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
      String name = reader.nextName();
      switch (name) {
        case "name":
          builder.name = ModelSupport.nextString(reader);
          break;
        case "url":
          builder.url = ModelSupport.nextString(reader);
          break;
        case "auth_type":
          builder.authType = authTypeAdapter.fromJson(reader);
          break;
        case "username":
          builder.username = ModelSupport.nextString(reader);
          break;
        case "password":
          builder.password = ModelSupport.nextString(reader);
          break;
        case "aws_role_arn":
          builder.awsRoleArn = ModelSupport.nextString(reader);
          break;
        default:
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
