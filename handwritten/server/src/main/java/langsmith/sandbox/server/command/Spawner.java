// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Spawns the commands of a box. */
final class Spawner {
  private static final Logger log = LoggerFactory.getLogger(Spawner.class);

  private final Confinement confinement;
  private final Map<String, String> mark;
  private final Path pipes;
  private final Executor workers;

  Spawner(Confinement confinement, Map<String, String> mark, Path pipes, Executor workers) {
    this.confinement = confinement;
    this.mark = mark;
    this.pipes = pipes;
    this.workers = workers;
  }

  Executor workers() {
    return workers;
  }

  /** Spawns the process; blocks for some milliseconds. */
  ChildProcess spawn(RequestedCommand spec) throws RejectedFrameException {
    try {
      Launch launch = confinement.plan(spec, mark);
      return launch.terminal() ? PtyChild.spawn(launch) : PipedProcess.spawn(launch, pipes);
    } catch (IOException e) {
      throw Confinement.rejected("the command could not be started: " + firstLine(e));
    } catch (RuntimeException | LinkageError e) {
      // No failure may end the calling thread, on which all other commands depend.
      log.warn("a command could not be started", e);
      throw Confinement.rejected(
          "the command could not be started: " + e.getClass().getSimpleName());
    }
  }

  /**
   * Returns the reason of a failed spawn. The message may repeat the arguments; the cause does not.
   */
  private static String firstLine(IOException e) {
    Throwable reason = e.getCause() == null ? e : e.getCause();
    return String.valueOf(reason.getMessage()).lines().findFirst().orElse("unknown reason");
  }
}
