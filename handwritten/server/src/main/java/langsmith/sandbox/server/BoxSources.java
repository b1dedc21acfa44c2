// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.server.command.CommandDefaults.Mount;
import org.jspecify.annotations.Nullable;

/** Finds what boxes are made from. Confined to the server's event loop. */
final class BoxSources {
  private final DataDirectory data;

  BoxSources(DataDirectory data) {
    this.data = data;
  }

  /**
   * Finds everything that a request refers to.
   *
   * @throws ApiError if something does not exist, or the request contradicts itself
   */
  BoxPlan plan(CreateBoxRequest request) {
    BoxAttributes.check(request);
    if (request.volumes() != null && !request.volumes().isEmpty()) {
      throw ApiError.of(400, "InvalidRequest", "the local server has no volumes");
    }
    return new BoxPlan(request, BoxSize.of(request), null, request.snapshotId(), null, List.of());
  }

  /** Returns the files that a box starts with; null for none. */
  @Nullable Path origin(BoxPlan plan) {
    return null;
  }

  /** Returns what is laid over the files of a box. */
  List<Mount> mounts(BoxPlan plan) {
    List<Mount> mounts = new ArrayList<>();
    for (BoxPlan.Attached volume : plan.volumes()) {
      mounts.add(
          new Mount(
              volume.mountPath(), data.volumes().resolve(volume.volumeId()), volume.readOnly()));
    }
    return mounts;
  }
}
