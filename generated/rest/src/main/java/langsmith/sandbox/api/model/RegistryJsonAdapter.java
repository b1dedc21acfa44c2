// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Registry} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class RegistryJsonAdapter extends JsonAdapter<Registry> {
  private final JsonAdapter<RegistryAuthType> authTypeAdapter;
  private final JsonAdapter<RegistryProvider> providerAdapter;
  private final JsonAdapter<RepositorySearchMode> repositorySearchModeAdapter;
  private final JsonAdapter<OffsetDateTime> createdAtAdapter;
  private final JsonAdapter<OffsetDateTime> updatedAtAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public RegistryJsonAdapter(Moshi moshi) {
    this.authTypeAdapter = moshi.adapter(RegistryAuthType.class);
    this.providerAdapter = moshi.adapter(RegistryProvider.class);
    this.repositorySearchModeAdapter = moshi.adapter(RepositorySearchMode.class);
    this.createdAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.updatedAtAdapter = moshi.adapter(OffsetDateTime.class);
  }

  @Override
  public @Nullable Registry fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Registry.Builder builder = Registry.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "id":
          builder.id = ModelSupport.nextString(reader);
          break;
        case "name":
          builder.name = ModelSupport.nextString(reader);
          break;
        case "url":
          builder.url = ModelSupport.nextString(reader);
          break;
        case "auth_type":
          builder.authType = authTypeAdapter.fromJson(reader);
          break;
        case "aws_role_arn":
          builder.awsRoleArn = ModelSupport.nextString(reader);
          break;
        case "provider":
          builder.provider = providerAdapter.fromJson(reader);
          break;
        case "repository_search_mode":
          builder.repositorySearchMode = repositorySearchModeAdapter.fromJson(reader);
          break;
        case "created_at":
          builder.createdAt = createdAtAdapter.fromJson(reader);
          break;
        case "created_by":
          builder.createdBy = ModelSupport.nextString(reader);
          break;
        case "updated_at":
          builder.updatedAt = updatedAtAdapter.fromJson(reader);
          break;
        case "updated_by":
          builder.updatedBy = ModelSupport.nextString(reader);
          break;
        default:
          reader.skipValue();
      }
    }
    if (builder.name == null) {
      throw ModelSupport.missing("name", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Registry value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.id != null) {
      writer.name("id").value(value.id);
    }
    writer.name("name").value(value.name);
    if (value.url != null) {
      writer.name("url").value(value.url);
    }
    if (value.authType != null) {
      writer.name("auth_type");
      authTypeAdapter.toJson(writer, value.authType);
    }
    if (value.awsRoleArn != null) {
      writer.name("aws_role_arn").value(value.awsRoleArn);
    }
    if (value.provider != null) {
      writer.name("provider");
      providerAdapter.toJson(writer, value.provider);
    }
    if (value.repositorySearchMode != null) {
      writer.name("repository_search_mode");
      repositorySearchModeAdapter.toJson(writer, value.repositorySearchMode);
    }
    if (value.createdAt != null) {
      writer.name("created_at");
      createdAtAdapter.toJson(writer, value.createdAt);
    }
    if (value.createdBy != null) {
      writer.name("created_by").value(value.createdBy);
    }
    if (value.updatedAt != null) {
      writer.name("updated_at");
      updatedAtAdapter.toJson(writer, value.updatedAt);
    }
    if (value.updatedBy != null) {
      writer.name("updated_by").value(value.updatedBy);
    }
    writer.endObject();
  }
}
