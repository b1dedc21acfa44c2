// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.error.CommandException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.internal.command.CommandPump;
import langsmith.sandbox.internal.command.CommandSession;
import langsmith.sandbox.internal.command.LiveCommand;
import langsmith.sandbox.internal.command.OutputPublisher;
import langsmith.sandbox.internal.command.OutputSubscription;
import langsmith.sandbox.internal.command.TerminalSize;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Event;
import org.jspecify.annotations.Nullable;

/**
 * A command in a sandbox, over as many connections as it takes, without blocking.
 *
 * <p>Output arrives exactly once and in order per stream. One view can take it: {@link #output} or
 * {@link #forEach} here, or one of the views of the {@link CommandHandle} of the same command. If
 * none does, it goes to the {@link #result} only. If you need both output and result, request the
 * output first.
 *
 * <p>No method blocks. Subscribers and callbacks are called, and futures complete, on the client's
 * {@link SandboxClient.Builder#callbackExecutor callback executor}, never on a network thread.
 * Futures fail with the exceptions that the blocking handle throws. Cancelling a future changes
 * nothing for the command, unless {@link OnCancel} was given. Safe for use by several threads.
 */
public final class AsyncCommandHandle implements AutoCloseable {
  private final LiveCommand command;

  AsyncCommandHandle(LiveCommand command) {
    this.command = command;
  }

  /**
   * Returns the id of this command, to attach with.
   *
   * @return see {@link CommandHandle#commandId()}
   */
  public String commandId() {
    return command.commandId();
  }

  /**
   * Returns the process id inside the sandbox.
   *
   * @return null if the server has not sent it
   */
  public @Nullable Integer pid() {
    return command.pump().pid();
  }

  /**
   * Returns the position from which standard output would be resumed; see {@link
   * CommandHandle#lastStdoutOffset()}.
   *
   * @return a count of bytes since the start of the command
   */
  public long lastStdoutOffset() {
    return command.pump().offset(StandardStream.STDOUT);
  }

  /**
   * Returns the position from which standard error would be resumed; see {@link
   * CommandHandle#lastStderrOffset()}.
   *
   * @return a count of bytes since the start of the command
   */
  public long lastStderrOffset() {
    return command.pump().offset(StandardStream.STDERR);
  }

  /**
   * Returns the position to resume from, in this process or another one; see {@link
   * CommandHandle#checkpoint()}. A chunk counts as consumed as soon as a subscriber or callback
   * receives it, so a checkpoint created in a callback includes that callback's chunk. Works after
   * {@link #close} and after the end, too.
   *
   * @return a position; it contains no secret
   */
  public Checkpoint checkpoint() {
    return Checkpoint.of(command.pump());
  }

  /**
   * Returns a handle of the same command whose methods block.
   *
   * @return a view of this handle; both share the one claim to the output
   */
  public CommandHandle blocking() {
    return new CommandHandle(command);
  }

  /**
   * Returns the output of both streams, in the order of its arrival, for one subscriber. Each chunk
   * counts as one towards the demand. About 1 MiB without demand is buffered; beyond that the
   * network is not read, which slows the command down, and {@link #result} waits as well.
   *
   * <p>It completes when the command has exited and all its output was delivered, and fails with
   * what {@link #result} fails with otherwise. A subscriber that throws receives nothing more, and
   * the result fails with {@link CommandDetachedException}. Cancelling the subscription does not
   * affect the command; further output goes to the result only. A second subscriber, and one that
   * comes after another view or the result has taken the output, fails with {@link
   * IllegalStateException}.
   *
   * @return a publisher; nothing happens until it is subscribed to
   */
  public Flow.Publisher<OutputChunk> output() {
    CommandPump pump = command.pump();
    return new OutputPublisher(
        pump.buffer(),
        pump.executor(),
        () -> command.failureOfView(pump.ended().join()),
        pump::consumerFailed);
  }

  /**
   * Calls a callback with the output of both streams, chunk by chunk in the order of arrival. A
   * slow callback slows the command down once about 256 KiB are buffered. If the callback throws,
   * it is not called again, the handle detaches from the command without killing it, and the result
   * fails with {@link CommandDetachedException}.
   *
   * @param consumer called on the callback executor
   * @return as {@link #result()}; completes after the callback has returned from the last chunk
   * @throws IllegalStateException if another view or the result has taken the output
   */
  public CompletableFuture<ExecutionResult> forEach(Consumer<? super OutputChunk> consumer) {
    CommandPump pump = command.pump();
    new OutputSubscription(
            pump.buffer(),
            pump.executor(),
            () -> null,
            pump::consumerFailed,
            new AllChunks(Objects.requireNonNull(consumer, "consumer")))
        .begin();
    return command.result(ExecutionResult::new);
  }

  /**
   * Returns the end of the command. If no view has taken the output by now, it goes to the result
   * only, so this completes even if the output is never read; otherwise this completes after all
   * output was delivered. Each call returns a new future; cancelling one has no other effect.
   *
   * @return the exit code and what was kept of the output; fails with {@link CommandException} for
   *     each other way in which a command can end, as {@link CommandHandle#result()} does
   */
  public CompletableFuture<ExecutionResult> result() {
    return command.result(ExecutionResult::new);
  }

  /**
   * Returns the end of the command, as {@link #result()} does.
   *
   * @param onCancel what cancelling the returned future does to the command; the future itself is
   *     cancelled at once
   * @return the exit code and what was kept of the output
   */
  public CompletableFuture<ExecutionResult> result(OnCancel onCancel) {
    return command.whenCancelled(command.result(ExecutionResult::new), onCancel.kills());
  }

  /**
   * Kills the command's process group; see {@link CommandHandle#kill()}.
   *
   * @return completes when the kill was written to the network; fails with {@link
   *     SandboxOperationException} if it could not be
   */
  public CompletableFuture<Void> kill() {
    return request("kill", Event.KillRequested::new);
  }

  /**
   * Writes to the command's standard input or terminal; see {@link CommandHandle#sendInput}. Texts
   * are sent in the order of the calls. At most about 1 MiB is buffered; send more as futures
   * complete.
   *
   * @param text what to write
   * @return completes when the text was written to the network; fails with {@link
   *     SandboxOperationException} if it was not sent or its fate is unknown
   */
  public CompletableFuture<Void> sendInput(String text) {
    return done("sendInput", command.sendInput(text));
  }

  /**
   * Ends the command's standard input; see {@link CommandHandle#closeInput()}.
   *
   * @return completes when that was written to the network; fails with {@link
   *     SandboxOperationException} if the command ended before
   */
  public CompletableFuture<Void> closeInput() {
    return done("closeInput", command.closeInput());
  }

  /**
   * Sets the size of the command's terminal; see {@link CommandHandle#resize}.
   *
   * @param cols columns, 1 to 65535
   * @param rows rows, 1 to 65535
   * @return completes when that was written to the network; fails with {@link
   *     SandboxOperationException} if the command has no terminal, or has ended
   */
  public CompletableFuture<Void> resize(int cols, int rows) {
    TerminalSize.check(cols, rows);
    return request("resize", token -> new Event.ResizeRequested(token, cols, rows));
  }

  /**
   * Detaches this handle and returns a new one that continues where this one is; see {@link
   * CommandHandle#reconnect()}.
   *
   * @return a handle with the same options and no view yet; close it
   * @throws IllegalStateException if output is captured to a file, which would be overwritten, or
   *     the client is closed
   */
  public AsyncCommandHandle reconnect() {
    return new AsyncCommandHandle(command.reattach());
  }

  /** Replaces the connection by a new one; see {@link CommandHandle#renewConnection()}. */
  public void renewConnection() {
    command.pump().session().reconnect();
  }

  /**
   * Detaches: closes the connection and leaves the command running; see {@link
   * CommandHandle#close()}. Does not block. Idempotent.
   */
  @Override
  public void close() {
    command.close();
  }

  /** Returns the sandbox and the identity of the command. */
  @Override
  public String toString() {
    return "AsyncCommandHandle[" + command + "]";
  }

  private CompletableFuture<Void> request(String operation, LongFunction<Event.Request> event) {
    return done(operation, command.request(event));
  }

  private CompletableFuture<Void> done(
      String operation, CompletableFuture<CommandSession.Settled> requested) {
    return command.onExecutor(
        requested,
        settled -> {
          command.requireDone(operation, settled);
          return null;
        });
  }

  /** Requests everything and ignores the end, which the result reports. */
  private record AllChunks(Consumer<? super OutputChunk> consumer)
      implements Flow.Subscriber<OutputChunk> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(OutputChunk chunk) {
      consumer.accept(chunk);
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }
}
