// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link AzureAuth} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class AzureAuthJsonAdapter extends JsonAdapter<AzureAuth> {
  private final JsonAdapter<List<String>> resourcesAdapter;
  private final JsonAdapter<Secret> accountKeyAdapter;
  private final JsonAdapter<Secret> sasTokenAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public AzureAuthJsonAdapter(Moshi moshi) {
    this.resourcesAdapter = moshi.adapter(Types.newParameterizedType(List.class, String.class));
    this.accountKeyAdapter = moshi.adapter(Secret.class);
    this.sasTokenAdapter = moshi.adapter(Secret.class);
  }

  @Override
  public @Nullable AzureAuth fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    AzureAuth.Builder builder = AzureAuth.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "client_id":
          builder.clientId = ModelSupport.nextString(reader);
          break;
        case "tenant_id":
          builder.tenantId = ModelSupport.nextString(reader);
          break;
        case "resources":
          builder.resources = resourcesAdapter.fromJson(reader);
          break;
        case "subject_scope":
          builder.subjectScope = ModelSupport.nextString(reader);
          break;
        case "storage_account":
          builder.storageAccount = ModelSupport.nextString(reader);
          break;
        case "account_key":
          builder.accountKey = accountKeyAdapter.fromJson(reader);
          break;
        case "sas_token":
          builder.sasToken = sasTokenAdapter.fromJson(reader);
          break;
        default:
          reader.skipValue();
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
    writer.endObject();
  }
}
