// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.composition;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.catalogue.Catalogue;
import langsmith.sandbox.server.catalogue.LocalRegistry;
import langsmith.sandbox.server.catalogue.LocalSnapshot;
import langsmith.sandbox.server.catalogue.LocalTemplates;
import langsmith.sandbox.server.catalogue.PoolHandlers;
import langsmith.sandbox.server.catalogue.VolumeHandlers;
import langsmith.sandbox.server.store.DataDirectory;
import langsmith.sandbox.server.store.Journal;

/**
 * The state that the previous server left in the data directory, and the journal that extends it.
 *
 * @param data the directory of the files
 * @param journal persists changes
 * @param kinds records by id, by kind
 */
record SavedState(DataDirectory data, Journal journal, Map<String, Map<String, JsonObject>> kinds) {
  private static final List<String> KINDS =
      List.of(
          Boxes.KIND,
          LocalSnapshot.FORM.kind(),
          LocalRegistry.FORM.kind(),
          VolumeHandlers.FORM.kind(),
          LocalTemplates.FORM.kind(),
          PoolHandlers.FORM.kind());

  /** Loads all records, and deletes files of unknown resources. Blocks. */
  static SavedState load(Vertx vertx, DataDirectory data) throws IOException {
    Journal journal = Journal.of(vertx, data);
    Map<String, Map<String, JsonObject>> kinds = new HashMap<>();
    for (String kind : KINDS) {
      kinds.put(kind, journal.load(kind));
    }
    SavedState all = new SavedState(data, journal, kinds);
    DataDirectory.deleteUnknown(data.boxes(), all.of(Boxes.KIND).keySet());
    DataDirectory.deleteUnknown(data.snapshots(), all.of(LocalSnapshot.FORM.kind()).keySet());
    DataDirectory.deleteUnknown(data.volumes(), all.of(VolumeHandlers.FORM.kind()).keySet());
    return all;
  }

  /** Returns the records of a kind by id. */
  Map<String, JsonObject> of(String kind) {
    return kinds.getOrDefault(kind, Map.of());
  }

  <T> Catalogue<T> catalogue(Catalogue.Form<T> form) {
    Catalogue<T> catalogue = new Catalogue<>(form, journal);
    catalogue.restore(of(form.kind()));
    return catalogue;
  }
}
