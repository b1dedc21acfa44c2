// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import langsmith.sandbox.server.files.BoxMount;
import langsmith.sandbox.server.machine.NotStartedException.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes of one box, as those of one machine: they see and signal each other, live on in the
 * background, and end together. The first command starts the launcher; if a command ends the
 * launcher, the next one starts another. Thread-safe.
 */
public final class BoxWorld implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(BoxWorld.class);
  private static final Duration END_PATIENCE = Duration.ofSeconds(6);

  private final Path root;
  private final @Nullable Path bubblewrap;
  private final @Nullable Leftovers leftovers;

  // Guarded by this.
  private @Nullable Machine machine;
  private boolean closed;

  /**
   * Creates a world without processes.
   *
   * @param root the box's root on the host, an absolute path
   * @param bubblewrap the program that isolates it; null for plain processes of the host
   */
  public BoxWorld(Path root, @Nullable Path bubblewrap) {
    this.root = root;
    this.bubblewrap = bubblewrap;
    this.leftovers = bubblewrap == null ? Leftovers.ofBox(root) : null;
  }

  /**
   * Starts a command. Blocks for some milliseconds if it is the first one.
   *
   * @param launch the command
   * @param mounts the directories over the root; those of the first command count
   * @return the running command; fails with {@link NotStartedException}
   */
  public CompletableFuture<BoxProcess> start(Launch launch, List<BoxMount> mounts) {
    try {
      return machine(mounts).start(marked(launch));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(
          new NotStartedException(Fault.MACHINE, String.valueOf(e.getMessage())));
    }
  }

  private Launch marked(Launch launch) {
    if (leftovers == null) {
      return launch;
    }
    Map<String, String> environment = new HashMap<>(launch.environment());
    environment.put(Leftovers.VARIABLE, leftovers.value());
    return new Launch(
        launch.arguments(),
        launch.directory(),
        environment,
        launch.user(),
        launch.limits(),
        launch.terminal(),
        launch.inputClosed());
  }

  private synchronized Machine machine(List<BoxMount> mounts) throws IOException {
    if (closed) {
      throw new IOException("the sandbox is shutting down");
    }
    Machine current = machine;
    if (current == null || current.isOver()) {
      if (current != null && leftovers != null) {
        leftovers.kill(END_PATIENCE);
      }
      current = new Machine(program(mounts));
      machine = current;
    }
    return current;
  }

  private LauncherProgram program(List<BoxMount> mounts) throws IOException {
    if (bubblewrap == null) {
      return new LauncherProgram(
          List.of(), leftovers == null ? null : Leftovers.VARIABLE + "=" + leftovers.value());
    }
    return new LauncherProgram(BubblewrapRoot.prepare(root, mounts).options(bubblewrap), null);
  }

  /**
   * Ends every process of the box. Blocks until they are gone, at most some seconds; the log has a
   * warning if some are not. Idempotent.
   */
  @Override
  public void close() {
    Machine last;
    synchronized (this) {
      closed = true;
      last = machine;
      machine = null;
    }
    if (last == null) {
      return;
    }
    try {
      boolean orderly = !last.isOver();
      boolean gone = last.close(END_PATIENCE);
      if (leftovers != null && (!orderly || !gone)) {
        gone = leftovers.kill(END_PATIENCE);
      }
      if (!gone) {
        log.warn("processes of a box could not be ended");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
