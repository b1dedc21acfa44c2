// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
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
import java.util.function.Supplier;
import langsmith.sandbox.api.model.ExecuteRequest;
import langsmith.sandbox.api.model.ExecuteResult;
import langsmith.sandbox.api.model.ResumeEventStreamRequest;
import langsmith.sandbox.api.model.StartEventStreamRequest;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.server.fault.FaultQueue;
import langsmith.sandbox.server.machine.BoxWorld;
import langsmith.sandbox.server.recording.CommandTrace;
import org.jspecify.annotations.Nullable;

/**
 * All commands of one box: starts them as real processes, serves {@code /execute/ws} and {@code
 * /execute/stream}, and ends them. Thread-safe.
 *
 * <p>Bounds: per command one ring per stream (see {@link CommandHostOptions#ringBytesPerStream()}),
 * 1 MiB of unread input, and a daemon thread for each stream that has output. 256 finished commands
 * are kept for reattachment; beyond that the oldest are dropped, whatever their ttl.
 */
public final class CommandHost implements AutoCloseable {
  private static final Duration END_PATIENCE = Duration.ofSeconds(10);
  private static final short GOING_AWAY = 1001;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final Vertx vertx;
  private final CommandHostOptions options;
  private final Supplier<FaultQueue> faults;
  private final ExecutorService launcher = CommandThreads.single("sandbox-command-launcher");
  private final ExecutorService workers = CommandThreads.cached("sandbox-command-");
  private final BoxWorld world;
  private final Spawner spawner;
  private final CommandRegistry registry;
  private final Set<RunningCommand> running = ConcurrentHashMap.newKeySet();
  private final Set<CommandAttachment> attachments = ConcurrentHashMap.newKeySet();
  private final Set<EventResponse> responses = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Creates the host of a box without commands, and the box's missing directories.
   *
   * @param vertx runs timers; not closed by this class
   * @param options how commands run
   * @param faults returns the faults of its next connection
   * @throws UncheckedIOException if a directory cannot be created
   */
  public CommandHost(Vertx vertx, CommandHostOptions options, Supplier<FaultQueue> faults) {
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
    registry = new CommandRegistry();
  }

  /**
   * Serves {@code /execute/ws} on a socket whose upgrade was authorised. Call this on the socket's
   * event loop, before anything is read. After {@link #close()} the socket is closed with 1001.
   *
   * @param socket the socket
   */
  public void accept(ServerWebSocket socket) {
    CommandAttachment attachment =
        new CommandAttachment(this, vertx, socket, faults.get().takeForConnection());
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
   * Starts a command, or finds the one with its id, and streams it as Server-Sent Events from the
   * start. Call this on the event loop of the request. Does not block.
   *
   * @param request the command
   * @param response not yet begun; ended by this
   * @return completes when the response is begun; fails with {@link ExecutionFailedException}
   *     before that
   */
  public Future<Void> startEvents(StartEventStreamRequest request, HttpServerResponse response) {
    return events(
        response,
        new EventResponse.Position(0, 0),
        () -> retainOrCreate(request.commandId(), RequestedCommand.of(request)));
  }

  /**
   * Streams a command as Server-Sent Events from the given offsets on, which acknowledge what is
   * before them. Call this on the event loop of the request. Does not block.
   *
   * @param request which command, and from where
   * @param response not yet begun; ended by this
   * @return completes when the response is begun; fails with {@link ExecutionFailedException}
   *     before that
   */
  public Future<Void> resumeEvents(ResumeEventStreamRequest request, HttpServerResponse response) {
    return events(
        response,
        EventResponse.Position.of(request),
        () -> registry.retain(RequestedCommand.checkedId(request.commandId()), true));
  }

  private Future<Void> events(
      HttpServerResponse response, EventResponse.Position from, CommandSource source) {
    active();
    try {
      RunningCommand command = source.retain();
      EventResponse events =
          new EventResponse(this, vertx, response, command, from, faults.get().takeForConnection());
      responses.add(events);
      events.start();
      if (closed) {
        events.goAway();
      }
      return Future.succeededFuture();
    } catch (RejectedFrameException e) {
      return Future.failedFuture(refusal(e));
    }
  }

  private static ExecutionFailedException refusal(RejectedFrameException e) {
    return switch (e.errorType()) {
      case RejectedFrameException.COMMAND_NOT_FOUND, RejectedFrameException.SESSION_EXPIRED ->
          new ExecutionFailedException(
              NOT_FOUND, RejectedFrameException.COMMAND_NOT_FOUND, e.text());
      case RejectedFrameException.TRANSPORT_MISMATCH ->
          new ExecutionFailedException(CONFLICT, e.errorType(), e.text());
      default -> new ExecutionFailedException(BAD_REQUEST, "ValidationError", e.text());
    };
  }

  /** Finds or starts a command, and counts the caller as its client. */
  @FunctionalInterface
  private interface CommandSource {
    RunningCommand retain() throws RejectedFrameException;
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
    responses.forEach(EventResponse::goAway);
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

  void detached(EventResponse response) {
    responses.remove(response);
  }

  RunningCommand retain(String id) throws RejectedFrameException {
    return registry.retain(id, false);
  }

  /** Finds the command with the frame's id, or starts it. */
  RunningCommand retainOrCreate(ExecuteFrame frame) throws RejectedFrameException {
    return retainOrCreate(frame.commandId(), RequestedCommand.of(frame));
  }

  private RunningCommand retainOrCreate(@Nullable String givenId, RequestedCommand spec)
      throws RejectedFrameException {
    String id = givenId == null ? newId() : givenId;
    RunningCommand[] created = new RunningCommand[1];
    RunningCommand command =
        registry.retainOrCreate(
            id, spec.overEvents(), () -> created[0] = create(id, spec, registry::ended));
    if (created[0] != null) {
      // Output may arrive before the client opens its cursor.
      created[0].output().expectReader();
      launch(created[0]);
    }
    return command;
  }

  private RunningCommand create(
      String id, RequestedCommand spec, Consumer<RunningCommand> onEnded) {
    String line = spec.command();
    CommandTrace trace = options.recording().apply(id, line == null ? "" : line);
    RunningCommand command =
        new RunningCommand(
            id,
            spec,
            spawner,
            output(spec, trace),
            ended -> {
              running.remove(ended);
              record(ended.outcome(), trace);
              onEnded.accept(ended);
            });
    running.add(command);
    return command;
  }

  private CommandOutput output(RequestedCommand spec, @Nullable CommandTrace trace) {
    int ringBytes = options.settings().ringBytesPerStream();
    CommandOutput output =
        spec.overEvents()
            ? CommandOutput.acknowledged(ringBytes)
            : new CommandOutput(ringBytes, options.settings().holdOutput());
    if (trace != null) {
      output.recordTo(trace);
    }
    return output;
  }

  private static void record(@Nullable CommandOutcome outcome, @Nullable CommandTrace trace) {
    if (trace == null) {
      return;
    }
    if (outcome instanceof CommandOutcome.Exited exited) {
      trace.exited(exited.exitCode());
    } else if (outcome instanceof CommandOutcome.Failed failed) {
      trace.failed(failed.errorType());
    }
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
