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
 * Reads and writes {@link CaptureSnapshotRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class CaptureSnapshotRequestJsonAdapter extends JsonAdapter<CaptureSnapshotRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "name",
          "tag",
          "description",
          "labels",
          "docker_image",
          "fs_capacity_bytes",
          "checkpoint",
          "include_memory",
          "include",
          "confirm_allow_snapshot_secret_values",
          "run_config",
          "image_config");

  private final JsonAdapter<Map<String, String>> labelsAdapter;
  private final JsonAdapter<List<SnapshotPart>> includeAdapter;
  private final JsonAdapter<RunConfig> runConfigAdapter;
  private final JsonAdapter<ImageConfig> imageConfigAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public CaptureSnapshotRequestJsonAdapter(Moshi moshi) {
    this.labelsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.includeAdapter = ContainerAdapter.list(moshi.adapter(SnapshotPart.class));
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
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.tag = ModelSupport.nextString(reader);
          break;
        case 2:
          builder.description = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.labels = labelsAdapter.fromJson(reader);
          break;
        case 4:
          builder.dockerImage = ModelSupport.nextString(reader);
          break;
        case 5:
          builder.fsCapacityBytes = ModelSupport.nextLong(reader);
          break;
        case 6:
          builder.checkpoint = ModelSupport.nextString(reader);
          break;
        case 7:
          builder.includeMemory = ModelSupport.nextBoolean(reader);
          break;
        case 8:
          builder.include = includeAdapter.fromJson(reader);
          break;
        case 9:
          builder.confirmAllowSnapshotSecretValues = ModelSupport.nextBoolean(reader);
          break;
        case 10:
          builder.runConfig = runConfigAdapter.fromJson(reader);
          break;
        case 11:
          builder.imageConfig = imageConfigAdapter.fromJson(reader);
          break;
        default:
          reader.skipName();
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
