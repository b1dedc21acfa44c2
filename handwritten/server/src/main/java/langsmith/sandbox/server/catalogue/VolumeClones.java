// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import langsmith.sandbox.api.model.Volume;

/** The copies in progress, by the id of their source. Confined to the server's event loop. */
public final class VolumeClones {
  private final Map<String, Future<Void>> bySource = new HashMap<>();

  /** Records a copy until it has completed or failed. */
  Future<Void> during(Volume source, Supplier<Future<Void>> copy) {
    String id = String.valueOf(source.id());
    Future<Void> copied = copy.get();
    Future<Void> all = Future.join(ended(id), copied.otherwiseEmpty()).mapEmpty();
    bySource.put(id, all);
    all.onComplete(ended -> bySource.remove(id, all));
    return copied;
  }

  /** Completes when no copy of a volume is in progress. */
  Future<Void> ended(String volumeId) {
    return bySource.getOrDefault(volumeId, Future.succeededFuture());
  }
}
