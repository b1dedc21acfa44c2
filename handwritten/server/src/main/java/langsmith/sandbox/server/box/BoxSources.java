// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.server.files.BoxMount;
import langsmith.sandbox.server.http.ApiError;
import org.jspecify.annotations.Nullable;

/** The sources of new boxes. Confined to the server's event loop. */
public interface BoxSources {
  /**
   * Resolves all references of a request.
   *
   * @throws ApiError if a reference does not exist, or the request contradicts itself
   */
  BoxPlan plan(CreateBoxRequest request);

  /** Returns the initial files of a box; null for none. */
  @Nullable Path origin(BoxPlan plan);

  /** Returns the mounts of a box. */
  List<BoxMount> mounts(BoxPlan plan);

  /** Completes when the volumes of a box can be written to: no copy of one is in progress. */
  Future<Void> settled(BoxPlan plan);

  /** Returns the current size limits of a box's volumes in bytes, by directory. */
  Map<Path, Long> volumeSizes(BoxPlan plan);

  /** Returns the name of a volume; null if it is gone. */
  @Nullable String volumeName(String volumeId);
}
