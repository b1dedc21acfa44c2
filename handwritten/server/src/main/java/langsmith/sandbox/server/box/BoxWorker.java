// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import langsmith.sandbox.server.command.CommandDefaults.Limits;
import langsmith.sandbox.server.command.CommandHost;
import langsmith.sandbox.server.command.CommandHostOptions;
import langsmith.sandbox.server.command.CommandSettings;
import langsmith.sandbox.server.fault.FaultPlan;
import langsmith.sandbox.server.files.BoxDirectory;
import langsmith.sandbox.server.files.BoxMount;
import langsmith.sandbox.server.recording.Recorder;
import org.jspecify.annotations.Nullable;

/** Runs the blocking work of a box, its files and its command host, on a worker. */
public final class BoxWorker {
  private final Vertx vertx;
  private final BoxSources sources;
  private final CommandSettings settings;
  private final FaultPlan faults;
  private final @Nullable Recorder recorder;

  /**
   * Creates a worker.
   *
   * @param recorder records the commands; null for none
   */
  public BoxWorker(
      Vertx vertx,
      BoxSources sources,
      CommandSettings settings,
      FaultPlan faults,
      @Nullable Recorder recorder) {
    this.vertx = vertx;
    this.sources = sources;
    this.settings = settings;
    this.faults = faults;
    this.recorder = recorder;
  }

  /** Prepares the files of a box and creates its command host. */
  Future<CommandHost> start(LocalBox box) {
    Path origin = sources.origin(box.plan());
    List<BoxMount> mounts = sources.mounts(box.plan());
    return sources
        .settled(box.plan())
        .compose(
            settled ->
                blocking(
                    () -> {
                      prepare(box, origin, mounts);
                      return new CommandHost(vertx, options(box), () -> faults.takenBy(box.name()));
                    }));
  }

  /** Prepares the files. Blocks; no command of the box is running. */
  private void prepare(LocalBox box, @Nullable Path origin, List<BoxMount> mounts)
      throws IOException {
    BoxDirectory directory = box.directory();
    if (!box.plan().persistent()) {
      directory.deleteRoot();
    }
    directory.create(origin);
    directory.mount(mounts, !settings.isolated());
    for (String path : ConfigChecks.paths(box.plan().request().mountConfig())) {
      directory.ensure(path);
    }
    String workDirectory = RunLayers.of(box.plan(), mounts, Limits.NONE).workDirectory();
    if (workDirectory != null) {
      directory.ensure(workDirectory);
    }
  }

  private CommandHostOptions options(LocalBox box) {
    BoxDirectory directory = box.directory();
    return new CommandHostOptions(
        directory.root(),
        directory.home(),
        box::commandDefaults,
        settings,
        box::touch,
        (id, line) -> recorder == null ? null : recorder.begin(box.name(), id, line));
  }

  /** Creates the working directory that a box sets for its commands, if any. */
  Future<Void> createWorkDirectory(LocalBox box) {
    String workDirectory = box.commandDefaults().workDirectory();
    return workDirectory == null
        ? Future.succeededFuture()
        : blocking(
            () -> {
              box.directory().ensure(workDirectory);
              return null;
            });
  }

  /** Ends all commands. */
  Future<Void> end(CommandHost commands) {
    return blocking(
        () -> {
          commands.close();
          return null;
        });
  }

  /** Deletes the files of a box, which is gone. */
  Future<Void> deleteFiles(LocalBox box) {
    faults.forget(box.name());
    return blocking(
        () -> {
          box.directory().delete();
          return null;
        });
  }

  private <T> Future<T> blocking(Callable<T> work) {
    return vertx.executeBlocking(work, false);
  }
}
