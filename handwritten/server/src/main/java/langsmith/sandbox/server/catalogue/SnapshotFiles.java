// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import langsmith.sandbox.server.box.ProvisioningDelay;
import langsmith.sandbox.server.files.BoxDirectory;
import langsmith.sandbox.server.files.FileTrees;
import langsmith.sandbox.server.store.DataDirectory;

/**
 * Creates and deletes the files of snapshots. Confined to the server's event loop; the work itself
 * runs on a worker.
 */
public final class SnapshotFiles {
  private final Vertx vertx;
  private final DataDirectory data;
  private final ProvisioningDelay delay;

  public SnapshotFiles(Vertx vertx, DataDirectory data, ProvisioningDelay delay) {
    this.vertx = vertx;
    this.data = data;
    this.delay = delay;
  }

  /** Creates a snapshot without files, and completes with its size in bytes. */
  Future<Long> empty(LocalSnapshot snapshot) {
    Path target = directory(snapshot);
    return blocking(
        () -> {
          Files.createDirectories(target);
          return FileTrees.size(target);
        });
  }

  /** Copies the files of a box, and completes with their size in bytes. */
  Future<Long> copy(BoxDirectory box, LocalSnapshot snapshot) {
    Path target = directory(snapshot);
    return delay
        .pass()
        .compose(
            waited ->
                blocking(
                    () -> {
                      Files.createDirectories(target);
                      FileTrees.copy(box.root(), target);
                      box.unlinkMounts(target);
                      return FileTrees.size(target);
                    }));
  }

  /** Moves a directory at the top of a box, and completes with the size of its files in bytes. */
  Future<Long> move(BoxDirectory box, String name, LocalSnapshot snapshot) {
    Path target = directory(snapshot);
    return blocking(
        () -> {
          // A process of the box may have replaced it; what was moved cannot be replaced any more.
          Files.move(box.root().resolve(name), target);
          if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotDirectoryException(name);
          }
          return FileTrees.size(target);
        });
  }

  /** Deletes a directory at the top of a box, if there is one. */
  Future<Long> discard(BoxDirectory box, String name) {
    return blocking(
        () -> {
          FileTrees.delete(box.root().resolve(name));
          return 0L;
        });
  }

  /** Deletes the files of a snapshot, if there are any. */
  Future<Long> delete(LocalSnapshot snapshot) {
    return blocking(
        () -> {
          FileTrees.delete(directory(snapshot));
          return 0L;
        });
  }

  private Path directory(LocalSnapshot snapshot) {
    return data.snapshots().resolve(snapshot.id());
  }

  private Future<Long> blocking(Callable<Long> work) {
    return vertx.executeBlocking(work, false);
  }
}
