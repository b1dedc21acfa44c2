// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.store;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Persists state in the order of its changes. A server with a temporary directory persists nothing.
 */
public final class Journal {
  private final Vertx vertx;
  private final Path directory;
  private final @Nullable ExecutorService writer;

  private Journal(Vertx vertx, Path directory, @Nullable ExecutorService writer) {
    this.vertx = vertx;
    this.directory = directory;
    this.writer = writer;
  }

  public static Journal of(Vertx vertx, DataDirectory data) {
    return new Journal(vertx, data.state(), data.isTemporary() ? null : newWriter());
  }

  private static ExecutorService newWriter() {
    return Executors.newSingleThreadExecutor(
        task -> {
          Thread thread = new Thread(task, "sandbox-state");
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Writes pending changes and rejects new ones. */
  public void close() {
    if (writer != null) {
      writer.shutdown();
    }
  }

  /** Loads the records of a kind. Blocks. */
  public Map<String, JsonObject> load(String kind) throws IOException {
    return records(kind).load();
  }

  /** Returns the ids of a kind whose records are damaged. Blocks. */
  public Set<String> damaged(String kind) throws IOException {
    return records(kind).damaged();
  }

  /** Persists the current state of a resource. */
  public Future<Void> save(String kind, String id, JsonObject record) {
    return write(() -> records(kind).save(id, record));
  }

  /** Deletes the record of a resource. */
  public Future<Void> delete(String kind, String id) {
    return write(() -> records(kind).delete(id));
  }

  private Records records(String kind) {
    return new Records(directory.resolve(kind));
  }

  private Future<Void> write(Write change) {
    if (writer == null) {
      return Future.succeededFuture();
    }
    Context context = vertx.getOrCreateContext();
    Promise<Void> done = Promise.promise();
    Runnable write =
        () -> {
          try {
            change.run();
            context.runOnContext(written -> done.complete());
          } catch (IOException e) {
            context.runOnContext(failed -> done.fail(e));
          }
        };
    try {
      writer.execute(write);
    } catch (RejectedExecutionException e) {
      // The server has ended. The next one finds and completes unfinished changes.
      return Future.failedFuture(e);
    }
    return done.future();
  }

  private interface Write {
    void run() throws IOException;
  }
}
