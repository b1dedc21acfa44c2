// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import langsmith.sandbox.api.model.ExecuteRequest;
import langsmith.sandbox.api.model.ExecuteResult;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.server.fault.FaultQueue;
import langsmith.sandbox.server.machine.BoxWorld;

/**
 * All commands of one box: starts them as real processes, serves {@code /execute/ws}, and ends
 * them. Thread-safe.
 *
 * <p>Bounds: per command one ring per stream (see {@link CommandHostOptions#ringBytesPerStream()}),
 * 1 MiB of unread input, and two daemon threads. 256 finished commands are kept for reattachment;
 * beyond that the oldest are dropped, whatever their ttl.
 */
public final class CommandHost implements AutoCloseable {
  private static final Duration END_PATIENCE = Duration.ofSeconds(10);
  private static final short GOING_AWAY = 1001;
  private static final int BAD_REQUEST = 400;

  private final Vertx vertx;
  private final CommandHostOptions options;
  private final FaultQueue faults;
  private final ExecutorService launcher = CommandThreads.single("sandbox-command-launcher");
  private final ExecutorService workers = CommandThreads.cached("sandbox-command-");
  private final BoxWorld world;
  private final Spawner spawner;
  private final CommandRegistry registry;
  private final Set<RunningCommand> running = ConcurrentHashMap.newKeySet();
  private final Set<CommandAttachment> attachments = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Creates the host of a box without commands, and the box's missing directories.
   *
   * @param vertx runs timers; not closed by this class
   * @param options how commands run
   * @param faults the faults of its connections
   * @throws UncheckedIOException if a directory cannot be created
   */
  public CommandHost(Vertx vertx, CommandHostOptions options, FaultQueue faults) {
    this.vertx = vertx;
    this.options = options;
    this.faults = faults;
    try {
      Files.createDirectories(options.home());
      Files.createDirectories(options.root().resolve("tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the directories of a box", e);
    }
    world = new BoxWorld(options.root(), options.settings().bubblewrap());
    spawner = new Spawner(options, world, workers);
    registry = new CommandRegistry(vertx);
  }

  /**
   * Serves {@code /execute/ws} on a socket whose upgrade was authorised. Call this on the socket's
   * event loop, before anything is read. After {@link #close()} the socket is closed with 1001.
   *
   * @param socket the socket
   */
  public void accept(ServerWebSocket socket) {
    CommandAttachment attachment =
        new CommandAttachment(this, vertx, socket, faults.takeForConnection());
    attachments.add(attachment);
    attachment.start();
    active();
    if (closed) {
      attachment.goAway(GOING_AWAY);
    }
  }

  /**
   * Runs a command to its end, with standard input closed. Does not block.
   *
   * @param request the command
   * @return its output and exit code; fails with {@link ExecutionFailedException}
   */
  public Future<ExecuteResult> execute(ExecuteRequest request) {
    active();
    RequestedCommand spec;
    try {
      spec = RequestedCommand.of(request);
    } catch (RejectedFrameException e) {
      return Future.failedFuture(
          new ExecutionFailedException(BAD_REQUEST, "ValidationError", e.text()));
    }
    RunningCommand command = create(newId(), spec, ended -> {});
    HttpExecution execution = new HttpExecution(vertx.getOrCreateContext(), command);
    launch(command);
    return execution.result();
  }

  /**
   * Returns the number of commands that have not ended.
   *
   * @return 0 or more
   */
  public int running() {
    return running.size();
  }

  /**
   * Closes all sockets with 1001, kills all process groups and all remaining processes of commands,
   * and waits until they are gone, at most ten seconds. Blocks, so do not call it on an event loop.
   * Idempotent.
   */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    attachments.forEach(attachment -> attachment.goAway(GOING_AWAY));
    launcher.shutdown();
    try {
      // Otherwise a command that is being launched would escape.
      launcher.awaitTermination(END_PATIENCE.toSeconds(), TimeUnit.SECONDS);
      List<RunningCommand> ending = List.copyOf(running);
      for (RunningCommand command : ending) {
        command.kill();
        command.output().release();
      }
      world.close();
      CompletableFuture.allOf(
              ending.stream().map(RunningCommand::gone).toArray(CompletableFuture<?>[]::new))
          .completeOnTimeout(null, END_PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .join();
      workers.shutdown();
      workers.awaitTermination(END_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      workers.shutdownNow();
      registry.clear();
    }
  }

  CommandHostOptions options() {
    return options;
  }

  void active() {
    options.onActivity().run();
  }

  void detached(CommandAttachment attachment) {
    attachments.remove(attachment);
  }

  RunningCommand retain(String id) throws RejectedFrameException {
    return registry.retain(id);
  }

  /** Finds the command with the frame's id, or starts it. */
  RunningCommand retainOrCreate(ExecuteFrame frame) throws RejectedFrameException {
    RequestedCommand spec = RequestedCommand.of(frame);
    String id = frame.commandId() == null ? newId() : frame.commandId();
    RunningCommand[] created = new RunningCommand[1];
    RunningCommand command =
        registry.retainOrCreate(id, () -> created[0] = create(id, spec, registry::ended));
    if (created[0] != null) {
      // Output may arrive before the client opens its cursor.
      created[0].output().expectReader();
      launch(created[0]);
    }
    return command;
  }

  private RunningCommand create(
      String id, RequestedCommand spec, Consumer<RunningCommand> onEnded) {
    RunningCommand command =
        new RunningCommand(
            id,
            spec,
            vertx,
            spawner,
            new CommandOutput(
                options.settings().ringBytesPerStream(), options.settings().holdOutput()),
            ended -> {
              running.remove(ended);
              onEnded.accept(ended);
            });
    running.add(command);
    return command;
  }

  /** Commands are planned on one thread of the host, and start in the order of their requests. */
  private void launch(RunningCommand command) {
    try {
      launcher.execute(command::launch);
    } catch (java.util.concurrent.RejectedExecutionException e) {
      running.remove(command);
      command.abandon();
    }
  }

  private static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
