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
 * Reads and writes {@link CreateSnapshotRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class CreateSnapshotRequestJsonAdapter extends JsonAdapter<CreateSnapshotRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "name",
          "docker_image",
          "fs_capacity_bytes",
          "registry_id",
          "tag",
          "description",
          "labels",
          "run_config");

  private final JsonAdapter<Map<String, String>> labelsAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public CreateSnapshotRequestJsonAdapter(Moshi moshi) {
    this.labelsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
  }

  @Override
  public @Nullable CreateSnapshotRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    CreateSnapshotRequest.Builder builder = CreateSnapshotRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.dockerImage = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.fsCapacityBytes = ModelSupport.nextLong(reader);
          break;
        case 3:
          builder.registryId = ModelSupport.nextString(reader);
          break;
        case 4:
          builder.tag = ModelSupport.nextString(reader);
          break;
        case 5:
          builder.description = ModelSupport.nextString(reader);
          break;
        case 6:
          builder.labels = labelsAdapter.fromJson(reader);
          break;
        case 7:
          builder.runConfig = runConfigAdapter.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.name == null) {
      throw ModelSupport.missing("name", reader);
    }
    if (builder.dockerImage == null) {
      throw ModelSupport.missing("docker_image", reader);
    }
    if (builder.fsCapacityBytes == null) {
      throw ModelSupport.missing("fs_capacity_bytes", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable CreateSnapshotRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("name").value(value.name);
    writer.name("docker_image").value(value.dockerImage);
    writer.name("fs_capacity_bytes").value(value.fsCapacityBytes);
    if (value.registryId != null) {
      writer.name("registry_id").value(value.registryId);
    }
    if (value.tag != null) {
      writer.name("tag").value(value.tag);
    }
    if (value.description != null) {
      writer.name("description").value(value.description);
    }
    if (value.labels != null) {
      writer.name("labels");
      labelsAdapter.toJson(writer, value.labels);
    }
    if (value.runConfig != null) {
      writer.name("run_config");
      runConfigAdapter.toJson(writer, value.runConfig);
    }
    writer.endObject();
  }
}
