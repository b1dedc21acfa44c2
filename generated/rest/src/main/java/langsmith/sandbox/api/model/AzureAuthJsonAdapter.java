// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link AzureAuth} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class AzureAuthJsonAdapter extends JsonAdapter<AzureAuth> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "client_id",
          "tenant_id",
          "resources",
          "subject_scope",
          "storage_account",
          "account_key",
          "sas_token");

  private final JsonAdapter<List<String>> resourcesAdapter;
  private final JsonAdapter<Secret> accountKeyAdapter;
  private final JsonAdapter<Secret> sasTokenAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public AzureAuthJsonAdapter(Moshi moshi) {
    this.resourcesAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.accountKeyAdapter = moshi.adapter(Secret.class);
    this.sasTokenAdapter = moshi.adapter(Secret.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable AzureAuth fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    AzureAuth.Builder builder = AzureAuth.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.clientId =
              KeptValues.nextString(reader, "client_id", builder.additionalProperties);
          break;
        case 1:
          builder.tenantId =
              KeptValues.nextString(reader, "tenant_id", builder.additionalProperties);
          break;
        case 2:
          builder.resources =
              KeptValues.next(reader, "resources", resourcesAdapter, builder.additionalProperties);
          break;
        case 3:
          builder.subjectScope =
              KeptValues.nextString(reader, "subject_scope", builder.additionalProperties);
          break;
        case 4:
          builder.storageAccount =
              KeptValues.nextString(reader, "storage_account", builder.additionalProperties);
          break;
        case 5:
          builder.accountKey =
              KeptValues.next(
                  reader, "account_key", accountKeyAdapter, builder.additionalProperties);
          break;
        case 6:
          builder.sasToken =
              KeptValues.next(reader, "sas_token", sasTokenAdapter, builder.additionalProperties);
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
  public void toJson(JsonWriter writer, @Nullable AzureAuth value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.clientId != null) {
      writer.name("client_id").value(value.clientId);
    }
    if (value.tenantId != null) {
      writer.name("tenant_id").value(value.tenantId);
    }
    if (value.resources != null) {
      writer.name("resources");
      resourcesAdapter.toJson(writer, value.resources);
    }
    if (value.subjectScope != null) {
      writer.name("subject_scope").value(value.subjectScope);
    }
    if (value.storageAccount != null) {
      writer.name("storage_account").value(value.storageAccount);
    }
    if (value.accountKey != null) {
      writer.name("account_key");
      accountKeyAdapter.toJson(writer, value.accountKey);
    }
    if (value.sasToken != null) {
      writer.name("sas_token");
      sasTokenAdapter.toJson(writer, value.sasToken);
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
