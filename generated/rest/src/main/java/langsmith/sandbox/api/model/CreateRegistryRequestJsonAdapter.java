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
 * Reads and writes {@link CreateRegistryRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class CreateRegistryRequestJsonAdapter extends JsonAdapter<CreateRegistryRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("name", "url", "auth_type", "username", "password", "aws_role_arn");

  private final JsonAdapter<RegistryAuthType> authTypeAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public CreateRegistryRequestJsonAdapter(Moshi moshi) {
    this.authTypeAdapter = moshi.adapter(RegistryAuthType.class);
  }

  @Override
  public @Nullable CreateRegistryRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    CreateRegistryRequest.Builder builder = CreateRegistryRequest.builder();
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
    if (builder.name == null) {
      throw ModelSupport.missing("name", reader);
    }
    if (builder.url == null) {
      throw ModelSupport.missing("url", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable CreateRegistryRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("name").value(value.name);
    writer.name("url").value(value.url);
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
