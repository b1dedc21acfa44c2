// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the server before this one left in the data directory.
 *
 * @param kinds records by id, by kind
 */
record Remembered(Map<String, Map<String, JsonObject>> kinds) {
  private static final List<String> KINDS =
      List.of(
          BoxLifecycle.KIND,
          LocalSnapshot.FORM.kind(),
          LocalRegistry.FORM.kind(),
          Volumes.FORM.kind(),
          Templates.FORM.kind(),
          Pools.FORM.kind());

  /** Reads everything, and clears away files of what is not known. Blocks. */
  static Remembered load(Journal journal, DataDirectory data) throws IOException {
    Map<String, Map<String, JsonObject>> kinds = new HashMap<>();
    for (String kind : KINDS) {
      kinds.put(kind, journal.load(kind));
    }
    Remembered all = new Remembered(kinds);
    DataDirectory.deleteUnknown(data.boxes(), all.of(BoxLifecycle.KIND).keySet());
    DataDirectory.deleteUnknown(data.snapshots(), all.of(LocalSnapshot.FORM.kind()).keySet());
    DataDirectory.deleteUnknown(data.volumes(), all.of(Volumes.FORM.kind()).keySet());
    return all;
  }

  /** Returns the records of a kind by id. */
  Map<String, JsonObject> of(String kind) {
    return kinds.getOrDefault(kind, Map.of());
  }

  <T> Catalogue<T> catalogue(Catalogue.Form<T> form, Journal journal) {
    Catalogue<T> catalogue = new Catalogue<>(form, journal);
    catalogue.restore(of(form.kind()));
    return catalogue;
  }
}
