// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers state beyond the life of the server, in the order in which it changes. A server with a
 * temporary directory remembers nothing.
 */
final class Journal {
  private final @Nullable WorkerExecutor writer;
  private final Path directory;

  private Journal(@Nullable WorkerExecutor writer, Path directory) {
    this.writer = writer;
    this.directory = directory;
  }

  static Journal of(Vertx vertx, DataDirectory data) {
    return new Journal(
        data.isTemporary() ? null : vertx.createSharedWorkerExecutor("sandbox-state", 1),
        data.state());
  }

  /** Returns what was remembered about a kind. Blocks. */
  Map<String, JsonObject> load(String kind) throws IOException {
    return records(kind).load();
  }

  /** Remembers a resource as it is now. */
  Future<Void> save(String kind, String id, JsonObject record) {
    return write(() -> records(kind).save(id, record));
  }

  /** Forgets a resource. */
  Future<Void> delete(String kind, String id) {
    return write(() -> records(kind).delete(id));
  }

  private Records records(String kind) {
    return new Records(directory.resolve(kind));
  }

  private Future<Void> write(Write change) {
    if (writer == null) {
      return Future.succeededFuture();
    }
    return writer.executeBlocking(
        () -> {
          change.run();
          return null;
        },
        true);
  }

  private interface Write {
    void run() throws IOException;
  }
}
