// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
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
  private final JsonAdapter<Map<String, String>> labelsAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public CreateSnapshotRequestJsonAdapter(Moshi moshi) {
    this.labelsAdapter =
        moshi.adapter(Types.newParameterizedType(Map.class, String.class, String.class));
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
      String name = reader.nextName();
      switch (name) {
        case "name":
          builder.name = ModelSupport.nextString(reader);
          break;
        case "docker_image":
          builder.dockerImage = ModelSupport.nextString(reader);
          break;
        case "fs_capacity_bytes":
          builder.fsCapacityBytes = ModelSupport.nextLong(reader);
          break;
        case "registry_id":
          builder.registryId = ModelSupport.nextString(reader);
          break;
        case "tag":
          builder.tag = ModelSupport.nextString(reader);
          break;
        case "description":
          builder.description = ModelSupport.nextString(reader);
          break;
        case "labels":
          builder.labels = labelsAdapter.fromJson(reader);
          break;
        case "run_config":
          builder.runConfig = runConfigAdapter.fromJson(reader);
          break;
        default:
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
