// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Registry} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class RegistryJsonAdapter extends JsonAdapter<Registry> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "id",
          "name",
          "url",
          "auth_type",
          "aws_role_arn",
          "provider",
          "repository_search_mode",
          "created_at",
          "created_by",
          "updated_at",
          "updated_by");

  private final JsonAdapter<RegistryAuthType> authTypeAdapter;
  private final JsonAdapter<RegistryProvider> providerAdapter;
  private final JsonAdapter<RepositorySearchMode> repositorySearchModeAdapter;
  private final JsonAdapter<OffsetDateTime> createdAtAdapter;
  private final JsonAdapter<OffsetDateTime> updatedAtAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public RegistryJsonAdapter(Moshi moshi) {
    this.authTypeAdapter = moshi.adapter(RegistryAuthType.class);
    this.providerAdapter = moshi.adapter(RegistryProvider.class);
    this.repositorySearchModeAdapter = moshi.adapter(RepositorySearchMode.class);
    this.createdAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.updatedAtAdapter = moshi.adapter(OffsetDateTime.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable Registry fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    Registry.Builder builder = Registry.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.id = KeptValues.nextString(reader, "id", builder.additionalProperties);
          break;
        case 1:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.url = KeptValues.nextString(reader, "url", builder.additionalProperties);
          break;
        case 3:
          builder.authType =
              KeptValues.next(reader, "auth_type", authTypeAdapter, builder.additionalProperties);
          break;
        case 4:
          builder.awsRoleArn =
              KeptValues.nextString(reader, "aws_role_arn", builder.additionalProperties);
          break;
        case 5:
          builder.provider =
              KeptValues.next(reader, "provider", providerAdapter, builder.additionalProperties);
          break;
        case 6:
          builder.repositorySearchMode =
              KeptValues.next(
                  reader,
                  "repository_search_mode",
                  repositorySearchModeAdapter,
                  builder.additionalProperties);
          break;
        case 7:
          builder.createdAt =
              KeptValues.next(reader, "created_at", createdAtAdapter, builder.additionalProperties);
          break;
        case 8:
          builder.createdBy =
              KeptValues.nextString(reader, "created_by", builder.additionalProperties);
          break;
        case 9:
          builder.updatedAt =
              KeptValues.next(reader, "updated_at", updatedAtAdapter, builder.additionalProperties);
          break;
        case 10:
          builder.updatedBy =
              KeptValues.nextString(reader, "updated_by", builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
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
