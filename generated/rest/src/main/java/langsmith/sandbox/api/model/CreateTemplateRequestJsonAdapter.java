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
 * Reads and writes {@link CreateTemplateRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class CreateTemplateRequestJsonAdapter extends JsonAdapter<CreateTemplateRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("name", "image", "resources", "volume_mounts");

  private final JsonAdapter<ResourceSpec> resourcesAdapter;
  private final JsonAdapter<List<VolumeMountSpec>> volumeMountsAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public CreateTemplateRequestJsonAdapter(Moshi moshi) {
    this.resourcesAdapter = moshi.adapter(ResourceSpec.class);
    this.volumeMountsAdapter = ContainerAdapter.list(moshi.adapter(VolumeMountSpec.class));
  }

  @Override
  public @Nullable CreateTemplateRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    CreateTemplateRequest.Builder builder = CreateTemplateRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.image = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.resources = resourcesAdapter.fromJson(reader);
          break;
        case 3:
          builder.volumeMounts = volumeMountsAdapter.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.name == null) {
      throw ModelSupport.missing("name", reader);
    }
    if (builder.image == null) {
      throw ModelSupport.missing("image", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable CreateTemplateRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("name").value(value.name);
    writer.name("image").value(value.image);
    if (value.resources != null) {
      writer.name("resources");
      resourcesAdapter.toJson(writer, value.resources);
    }
    if (value.volumeMounts != null) {
      writer.name("volume_mounts");
      volumeMountsAdapter.toJson(writer, value.volumeMounts);
    }
    writer.endObject();
  }
}
