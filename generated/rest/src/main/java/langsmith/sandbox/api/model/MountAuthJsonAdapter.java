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
 * Reads and writes {@link MountAuth} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class MountAuthJsonAdapter extends JsonAdapter<MountAuth> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("aws", "gcp", "azure");

  private final JsonAdapter<AwsAuth> awsAdapter;
  private final JsonAdapter<GcpAuth> gcpAdapter;
  private final JsonAdapter<AzureAuth> azureAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public MountAuthJsonAdapter(Moshi moshi) {
    this.awsAdapter = moshi.adapter(AwsAuth.class);
    this.gcpAdapter = moshi.adapter(GcpAuth.class);
    this.azureAdapter = moshi.adapter(AzureAuth.class);
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable MountAuth fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    MountAuth.Builder builder = MountAuth.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.aws = KeptValues.next(reader, "aws", awsAdapter, builder.additionalProperties);
          break;
        case 1:
          builder.gcp = KeptValues.next(reader, "gcp", gcpAdapter, builder.additionalProperties);
          break;
        case 2:
          builder.azure =
              KeptValues.next(reader, "azure", azureAdapter, builder.additionalProperties);
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
  public void toJson(JsonWriter writer, @Nullable MountAuth value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    if (value.aws != null) {
      writer.name("aws");
      awsAdapter.toJson(writer, value.aws);
    }
    if (value.gcp != null) {
      writer.name("gcp");
      gcpAdapter.toJson(writer, value.gcp);
    }
    if (value.azure != null) {
      writer.name("azure");
      azureAdapter.toJson(writer, value.azure);
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
