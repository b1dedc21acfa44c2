// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Map;

/**
 * What the server before this one left in the data directory.
 *
 * @param boxes by id
 */
record Remembered(Map<String, JsonObject> boxes) {
  /** Reads everything, and clears away files of what is not known. Blocks. */
  static Remembered load(Journal journal, DataDirectory data) throws IOException {
    Map<String, JsonObject> boxes = journal.load(BoxLifecycle.KIND);
    DataDirectory.deleteUnknown(data.boxes(), boxes.keySet());
    return new Remembered(boxes);
  }
}
