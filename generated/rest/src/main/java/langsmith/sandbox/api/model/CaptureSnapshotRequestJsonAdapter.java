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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link CaptureSnapshotRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class CaptureSnapshotRequestJsonAdapter extends JsonAdapter<CaptureSnapshotRequest> {
  private final JsonAdapter<Map<String, String>> labelsAdapter;
  private final JsonAdapter<List<SnapshotPart>> includeAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;
  private final JsonAdapter<ImageConfig> imageConfigAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public CaptureSnapshotRequestJsonAdapter(Moshi moshi) {
    this.labelsAdapter =
        moshi.adapter(Types.newParameterizedType(Map.class, String.class, String.class));
    this.includeAdapter = moshi.adapter(Types.newParameterizedType(List.class, SnapshotPart.class));
    this.runConfigAdapter = moshi.adapter(RunConfig.class);
    this.imageConfigAdapter = moshi.adapter(ImageConfig.class);
  }

  @Override
  public @Nullable CaptureSnapshotRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    CaptureSnapshotRequest.Builder builder = CaptureSnapshotRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "name":
          builder.name = ModelSupport.nextString(reader);
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
        case "docker_image":
          builder.dockerImage = ModelSupport.nextString(reader);
          break;
        case "fs_capacity_bytes":
          builder.fsCapacityBytes = ModelSupport.nextLong(reader);
          break;
        case "checkpoint":
          builder.checkpoint = ModelSupport.nextString(reader);
          break;
        case "include_memory":
          builder.includeMemory = ModelSupport.nextBoolean(reader);
          break;
        case "include":
          builder.include = includeAdapter.fromJson(reader);
          break;
        case "confirm_allow_snapshot_secret_values":
          builder.confirmAllowSnapshotSecretValues = ModelSupport.nextBoolean(reader);
          break;
        case "run_config":
          builder.runConfig = runConfigAdapter.fromJson(reader);
          break;
        case "image_config":
          builder.imageConfig = imageConfigAdapter.fromJson(reader);
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
  public void toJson(JsonWriter writer, @Nullable CaptureSnapshotRequest value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("name").value(value.name);
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
    if (value.dockerImage != null) {
      writer.name("docker_image").value(value.dockerImage);
    }
    if (value.fsCapacityBytes != null) {
      writer.name("fs_capacity_bytes").value(value.fsCapacityBytes);
    }
    if (value.checkpoint != null) {
      writer.name("checkpoint").value(value.checkpoint);
    }
    if (value.includeMemory != null) {
      writer.name("include_memory").value(value.includeMemory);
    }
    if (value.include != null) {
      writer.name("include");
      includeAdapter.toJson(writer, value.include);
    }
    if (value.confirmAllowSnapshotSecretValues != null) {
      writer
          .name("confirm_allow_snapshot_secret_values")
          .value(value.confirmAllowSnapshotSecretValues);
    }
    if (value.runConfig != null) {
      writer.name("run_config");
      runConfigAdapter.toJson(writer, value.runConfig);
    }
    if (value.imageConfig != null) {
      writer.name("image_config");
      imageConfigAdapter.toJson(writer, value.imageConfig);
    }
    writer.endObject();
  }
}
