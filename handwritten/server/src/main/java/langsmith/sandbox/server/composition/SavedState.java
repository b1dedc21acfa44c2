// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.composition;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.catalogue.Catalogue;
import langsmith.sandbox.server.catalogue.LocalRegistry;
import langsmith.sandbox.server.catalogue.LocalSnapshot;
import langsmith.sandbox.server.catalogue.LocalTemplates;
import langsmith.sandbox.server.catalogue.LocalVolumes;
import langsmith.sandbox.server.catalogue.PoolHandlers;
import langsmith.sandbox.server.machine.Leftovers;
import langsmith.sandbox.server.store.DataDirectory;
import langsmith.sandbox.server.store.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state that the previous server left in the data directory, and the journal that extends it.
 *
 * @param data the directory of the files
 * @param journal persists changes
 * @param kinds records by id, by kind
 */
record SavedState(DataDirectory data, Journal journal, Map<String, Map<String, JsonObject>> kinds) {
  private static final Logger log = LoggerFactory.getLogger(SavedState.class);
  private static final Duration END_PATIENCE = Duration.ofSeconds(6);

  private static final List<String> KINDS =
      List.of(
          Boxes.KIND,
          LocalSnapshot.FORM.kind(),
          LocalRegistry.FORM.kind(),
          LocalVolumes.FORM.kind(),
          LocalTemplates.FORM.kind(),
          PoolHandlers.FORM.kind());

  /**
   * Loads all records, ends the processes of a server that was killed, and deletes files of unknown
   * resources. Blocks.
   */
  static SavedState load(Vertx vertx, DataDirectory data) throws IOException {
    Journal journal = Journal.of(vertx, data);
    Map<String, Map<String, JsonObject>> kinds = new HashMap<>();
    for (String kind : KINDS) {
      kinds.put(kind, journal.load(kind));
    }
    SavedState all = new SavedState(data, journal, kinds);
    if (!Leftovers.below(data.boxes()).kill(END_PATIENCE)) {
      log.warn("processes of an earlier server could not be ended");
    }
    all.deleteUnknown(data.boxes(), Boxes.KIND);
    all.deleteUnknown(data.snapshots(), LocalSnapshot.FORM.kind());
    all.deleteUnknown(data.volumes(), LocalVolumes.FORM.kind());
    return all;
  }

  /** Deletes the files of resources that have no record, not even a damaged one. */
  private void deleteUnknown(Path directory, String kind) throws IOException {
    Set<String> known = new HashSet<>(of(kind).keySet());
    known.addAll(journal.damaged(kind));
    DataDirectory.deleteUnknown(directory, known);
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
