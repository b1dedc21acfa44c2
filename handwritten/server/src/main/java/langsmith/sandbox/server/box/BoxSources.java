// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.server.files.BoxMount;
import langsmith.sandbox.server.http.ApiError;
import org.jspecify.annotations.Nullable;

/** What boxes are made from. Confined to the server's event loop. */
public interface BoxSources {
  /**
   * Finds everything that a request refers to.
   *
   * @throws ApiError if something does not exist, or the request contradicts itself
   */
  BoxPlan plan(CreateBoxRequest request);

  /** Returns the files that a box starts with; null for none. */
  @Nullable Path origin(BoxPlan plan);

  /** Returns what is laid over the files of a box. */
  List<BoxMount> mounts(BoxPlan plan);

  /** Returns how many bytes the volumes of a box may hold now, by their directories. */
  Map<Path, Long> volumeSizes(BoxPlan plan);

  /** Returns the name of a volume; null if it is gone. */
  @Nullable String volumeName(String volumeId);
}
