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
 * Reads and writes {@link GcpAuth} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
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
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public GcpAuthJsonAdapter(Moshi moshi) {
    this.serviceAccountJsonAdapter = moshi.adapter(Secret.class);
    this.scopesAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
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
          builder.workloadIdentityProvider =
              KeptValues.nextString(
                  reader, "workload_identity_provider", builder.additionalProperties);
          break;
        case 1:
          builder.serviceAccountEmail =
              KeptValues.nextString(reader, "service_account_email", builder.additionalProperties);
          break;
        case 2:
          builder.subjectScope =
              KeptValues.nextString(reader, "subject_scope", builder.additionalProperties);
          break;
        case 3:
          builder.serviceAccountJson =
              KeptValues.next(
                  reader,
                  "service_account_json",
                  serviceAccountJsonAdapter,
                  builder.additionalProperties);
          break;
        case 4:
          builder.scopes =
              KeptValues.next(reader, "scopes", scopesAdapter, builder.additionalProperties);
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
