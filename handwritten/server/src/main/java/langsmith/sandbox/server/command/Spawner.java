// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import langsmith.sandbox.server.machine.BoxProcess;
import langsmith.sandbox.server.machine.BoxWorld;
import langsmith.sandbox.server.machine.NotStartedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the commands of a box. */
final class Spawner {
  private static final Logger log = LoggerFactory.getLogger(Spawner.class);

  private final CommandHostOptions options;
  private final Confinement confinement;
  private final BoxWorld world;
  private final Executor workers;

  Spawner(CommandHostOptions options, BoxWorld world, Executor workers) {
    this.options = options;
    this.confinement = Confinement.of(options);
    this.world = world;
    this.workers = workers;
  }

  Executor workers() {
    return workers;
  }

  /**
   * Starts a process; blocks for a moment.
   *
   * @return fails with {@link RejectedFrameException}
   */
  CompletableFuture<BoxProcess> spawn(RequestedCommand spec) {
    try {
      CommandDefaults defaults = options.defaults().get();
      return world
          .start(confinement.plan(spec, defaults), defaults.mounts())
          .exceptionally(
              e -> {
                throw new CompletionException(reason(spec, defaults, e));
              });
    } catch (RejectedFrameException e) {
      return CompletableFuture.failedFuture(e);
    } catch (RuntimeException | LinkageError e) {
      // No failure may end the calling thread, on which all other commands depend.
      log.warn("a command could not be started", e);
      return CompletableFuture.failedFuture(
          Confinement.rejected(
              "the command could not be started: " + e.getClass().getSimpleName()));
    }
  }

  /** Returns why a command was not started, without its arguments. */
  private static RejectedFrameException reason(
      RequestedCommand spec, CommandDefaults defaults, Throwable failure) {
    Throwable e = failure instanceof CompletionException ? failure.getCause() : failure;
    if (!(e instanceof NotStartedException notStarted)) {
      log.warn("a command could not be started", e);
      return Confinement.rejected("the command could not be started");
    }
    return switch (notStarted.fault()) {
      case DIRECTORY -> Confinement.noDirectory(spec.over(defaults));
      case SHELL ->
          Confinement.rejected("the shell does not exist or is not executable: " + spec.shell());
      case MACHINE ->
          Confinement.rejected("the command could not be started: " + notStarted.getMessage());
    };
  }
}
