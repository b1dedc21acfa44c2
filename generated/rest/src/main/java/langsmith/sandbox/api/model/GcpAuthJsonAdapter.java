// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link GcpAuth} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class GcpAuthJsonAdapter extends JsonAdapter<GcpAuth> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "workload_identity_provider",
          "service_account_email",
          "subject_scope",
          "service_account_json",
          "scopes");

  private final JsonAdapter<Secret> serviceAccountJsonAdapter;
  private final JsonAdapter<List<String>> scopesAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public GcpAuthJsonAdapter(Moshi moshi) {
    this.serviceAccountJsonAdapter = moshi.adapter(Secret.class);
    this.scopesAdapter = ContainerAdapter.list(moshi.adapter(String.class));
  }

  @Override
  public @Nullable GcpAuth fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    GcpAuth.Builder builder = GcpAuth.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.workloadIdentityProvider = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.serviceAccountEmail = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.subjectScope = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.serviceAccountJson = serviceAccountJsonAdapter.fromJson(reader);
          break;
        case 4:
          builder.scopes = scopesAdapter.fromJson(reader);
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
  public void toJson(JsonWriter writer, @Nullable GcpAuth value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.workloadIdentityProvider != null) {
      writer.name("workload_identity_provider").value(value.workloadIdentityProvider);
    }
    if (value.serviceAccountEmail != null) {
      writer.name("service_account_email").value(value.serviceAccountEmail);
    }
    if (value.subjectScope != null) {
      writer.name("subject_scope").value(value.subjectScope);
    }
    if (value.serviceAccountJson != null) {
      writer.name("service_account_json");
      serviceAccountJsonAdapter.toJson(writer, value.serviceAccountJson);
    }
    if (value.scopes != null) {
      writer.name("scopes");
      scopesAdapter.toJson(writer, value.scopes);
    }
    writer.endObject();
  }
}
