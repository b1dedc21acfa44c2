// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.RunConfig;
import langsmith.sandbox.server.http.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a box: its request, with all references resolved.
 *
 * @param request the request, completed from the snapshot
 * @param size the requested size
 * @param templateId the template of the box; null for the current generation
 * @param snapshotId the snapshot of the box; null for the first generation
 * @param snapshotRunConfig the run configuration of the snapshot, below the box's own; null for
 *     none
 * @param volumes the mounted volumes
 */
public record BoxPlan(
    CreateBoxRequest request,
    BoxSize size,
    @Nullable String templateId,
    @Nullable String snapshotId,
    @Nullable RunConfig snapshotRunConfig,
    List<Attached> volumes) {

  /** A volume and where it is mounted. */
  public record Attached(String volumeId, String mountPath, boolean readOnly) {}

  public boolean persistent() {
    return !Boolean.FALSE.equals(request.persistent());
  }

  BoxPlan withRequest(CreateBoxRequest changed) {
    return new BoxPlan(changed, size, templateId, snapshotId, snapshotRunConfig, volumes);
  }

  BoxPlan withSize(BoxSize changed) {
    return new BoxPlan(request, changed, templateId, snapshotId, snapshotRunConfig, volumes);
  }

  JsonObject toJson() {
    JsonArray attached = new JsonArray();
    for (Attached volume : volumes) {
      attached.add(
          new JsonObject()
              .put("volume_id", volume.volumeId())
              .put("mount_path", volume.mountPath())
              .put("read_only", volume.readOnly()));
    }
    JsonObject json =
        new JsonObject()
            .put("request", JsonCodec.write(CreateBoxRequest.class, request).toJsonObject())
            .put("cpu_millicores", size.cpuMillicores())
            .put("mem_bytes", size.memoryBytes())
            .put("fs_capacity_bytes", size.fileSystemBytes())
            .put("template_id", templateId)
            .put("snapshot_id", snapshotId)
            .put("volumes", attached);
    if (snapshotRunConfig != null) {
      json.put(
          "snapshot_run_config",
          JsonCodec.write(RunConfig.class, snapshotRunConfig).toJsonObject());
    }
    return json;
  }

  static BoxPlan fromJson(JsonObject json) {
    JsonObject runConfig = json.getJsonObject("snapshot_run_config");
    return new BoxPlan(
        JsonCodec.read(CreateBoxRequest.class, buffer(json.getJsonObject("request"))),
        new BoxSize(
            json.getInteger("cpu_millicores"),
            json.getLong("mem_bytes"),
            json.getLong("fs_capacity_bytes")),
        json.getString("template_id"),
        json.getString("snapshot_id"),
        runConfig == null ? null : JsonCodec.read(RunConfig.class, buffer(runConfig)),
        json.getJsonArray("volumes").stream()
            .map(JsonObject.class::cast)
            .map(
                volume ->
                    new Attached(
                        volume.getString("volume_id"),
                        volume.getString("mount_path"),
                        volume.getBoolean("read_only")))
            .toList());
  }

  private static Buffer buffer(JsonObject json) {
    return json.toBuffer();
  }
}
