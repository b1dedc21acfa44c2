// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.server.box.BoxLifecycle;
import langsmith.sandbox.server.box.LocalBox;
import langsmith.sandbox.server.files.FileTrees;
import langsmith.sandbox.server.store.DataDirectory;

/**
 * Creates, copies and deletes the files of volumes while no box writes to them: boxes that could
 * are neither started, stopped nor deleted during a copy. Confined to the server's event loop; the
 * work itself runs on a worker.
 */
public final class VolumeFiles {
  private final Vertx vertx;
  private final DataDirectory data;
  private final BoxLifecycle lifecycle;
  private final ResourceUsers users;
  private final VolumeClones clones;

  public VolumeFiles(
      Vertx vertx,
      DataDirectory data,
      BoxLifecycle lifecycle,
      ResourceUsers users,
      VolumeClones clones) {
    this.vertx = vertx;
    this.data = data;
    this.lifecycle = lifecycle;
    this.users = users;
    this.clones = clones;
  }

  /** Creates the directory of a volume. */
  Future<Void> create(Volume volume) {
    return blocking(
        () -> {
          Files.createDirectories(directory(volume));
          return null;
        });
  }

  /**
   * Copies the files of a volume to a new one.
   *
   * @return fails with {@link langsmith.sandbox.server.http.ApiError} 409 if a box that can write
   *     to the source was started in the meantime
   */
  Future<Void> copy(Volume source, Volume clone) {
    return lifecycle
        .deletionsEnded()
        .compose(ended -> holding(users.writers(source), source, directory(clone)));
  }

  /** Copies once no change of the given boxes is in progress; they are held in a fixed order. */
  private Future<Void> holding(List<LocalBox> writers, Volume source, Path to) {
    if (!writers.isEmpty()) {
      return lifecycle.undisturbed(
          writers.get(0), () -> holding(writers.subList(1, writers.size()), source, to));
    }
    users.checkUnwritten(source);
    return clones.during(
        source,
        () ->
            blocking(
                () -> {
                  Files.createDirectories(to);
                  FileTrees.copy(directory(source), to);
                  return null;
                }));
  }

  /** Completes when neither a clone of a volume nor a deleted box uses its files. */
  Future<Void> unused(Volume volume) {
    return clones.ended(String.valueOf(volume.id())).compose(ended -> lifecycle.deletionsEnded());
  }

  /** Deletes the files of a volume, if there are any. */
  Future<Void> delete(Volume volume) {
    return blocking(
        () -> {
          FileTrees.delete(directory(volume));
          return null;
        });
  }

  private Path directory(Volume volume) {
    return data.volumes().resolve(String.valueOf(volume.id()));
  }

  private Future<Void> blocking(Callable<Void> work) {
    return vertx.executeBlocking(work, false);
  }
}
