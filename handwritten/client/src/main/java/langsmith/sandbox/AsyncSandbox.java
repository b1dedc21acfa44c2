// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import langsmith.sandbox.error.CommandException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.internal.command.CommandOptions;
import langsmith.sandbox.internal.command.Commands;
import langsmith.sandbox.internal.command.LiveCommand;
import langsmith.sandbox.internal.runtime.ClientRuntime;
import langsmith.sandbox.network.InternalNetwork;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.network.TunnelStream;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous view of a {@link Sandbox}. Commands and tunnels have methods of their own, which
 * use no thread while they wait; everything else goes through {@link #call} and {@link #execute},
 * such as {@code sandbox.async().call(s -> s.files().upload(local, path))}. No method blocks.
 * Futures complete on the client's {@linkplain SandboxClient.Builder#callbackExecutor callback
 * executor} and fail with what the blocking methods throw. Safe for use by several threads.
 */
public final class AsyncSandbox {
  private final Sandbox sandbox;

  AsyncSandbox(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * Returns the sandbox itself.
   *
   * @return whose methods block
   */
  public Sandbox blocking() {
    return sandbox;
  }

  /**
   * Runs a blocking call on this sandbox and returns its result, such as {@code s ->
   * s.files().stat(path)} or {@code s -> s.links().download(path, validity)}. Threads and
   * cancelling are as for {@link AsyncSandboxClient}; a transfer, a command, and a tunnel that is
   * being opened end when the future is cancelled.
   *
   * @param call receives this sandbox, bound to the future; runs on a thread of the client, where
   *     it may block
   * @param <T> what it returns
   * @return what the call returned, which does not depend on the future any more
   */
  public <T extends @Nullable Object> CompletableFuture<T> call(
      Function<? super Sandbox, ? extends T> call) {
    Objects.requireNonNull(call, "call");
    return sandbox.remote().context().async(context -> call.apply(sandbox.in(context)));
  }

  /**
   * Runs a blocking call without a result on this sandbox, such as {@code Sandbox::stop}.
   *
   * @param call as for {@link #call}
   * @return completes when the call has returned
   */
  public CompletableFuture<@Nullable Void> execute(Consumer<? super Sandbox> call) {
    Objects.requireNonNull(call, "call");
    return call(
        bound -> {
          call.accept(bound);
          return null;
        });
  }

  /**
   * Starts a command without options; cancelling the future detaches from it. See {@link
   * #start(Command, OnCancel)}.
   *
   * @param commandLine for the shell
   * @return a handle; close it
   * @throws IllegalArgumentException if it is blank
   */
  public CompletableFuture<AsyncCommandHandle> start(String commandLine) {
    return start(Command.of(commandLine));
  }

  /**
   * Starts a command; cancelling the future detaches from it. See {@link #start(Command,
   * OnCancel)}.
   *
   * @param command what to start
   * @return a handle; close it
   */
  public CompletableFuture<AsyncCommandHandle> start(Command command) {
    return start(command, OnCancel.DETACH);
  }

  /**
   * Starts a command, once, whatever happens to the connection meanwhile; see {@link
   * Sandbox#start(Command)}.
   *
   * @param command what to start
   * @param onCancel what cancelling the future does before it has completed; afterwards cancelling
   *     does nothing
   * @return completes when the sandbox confirms that the command runs, with a handle to close;
   *     fails as {@link Sandbox#start(Command)} does
   */
  public CompletableFuture<AsyncCommandHandle> start(Command command, OnCancel onCancel) {
    Objects.requireNonNull(onCancel, "onCancel");
    return begin(
        command.spec().options(),
        handle -> {
          if (onCancel == OnCancel.KILL) {
            var unused = handle.kill();
          } else {
            handle.close();
          }
        },
        commands -> {
          LiveCommand started = commands.start(command.spec());
          return started.whenCancelled(started.started(AsyncCommandHandle::new), onCancel.kills());
        });
  }

  /**
   * Runs a command without options to its end; cancelling the future leaves it running. See {@link
   * #run(Command, OnCancel)}.
   *
   * @param commandLine for the shell
   * @return exit code and output
   * @throws IllegalArgumentException if it is blank
   */
  public CompletableFuture<ExecutionResult> run(String commandLine) {
    return run(Command.of(commandLine));
  }

  /**
   * Runs a command to its end; cancelling the future leaves it running. See {@link #run(Command,
   * OnCancel)}.
   *
   * @param command what to run
   * @return exit code and output
   */
  public CompletableFuture<ExecutionResult> run(Command command) {
    return run(command, OnCancel.DETACH);
  }

  /**
   * Runs a command to its end; see {@link Sandbox#run(Command)}.
   *
   * @param command what to run
   * @param onCancel what cancelling the future does to the command
   * @return completes with exit code and output; fails with {@link CommandException} for each other
   *     way in which a command can end
   */
  public CompletableFuture<ExecutionResult> run(Command command, OnCancel onCancel) {
    Objects.requireNonNull(onCancel, "onCancel");
    return begin(
        command.spec().options(),
        result -> {},
        commands -> {
          LiveCommand started = commands.start(command.spec());
          return started.whenCancelled(started.result(ExecutionResult::new), onCancel.kills());
        });
  }

  /**
   * Attaches to a command that runs, or has ended and is still kept. Not every server confirms it;
   * whether there is such a command shows in the output and the result.
   *
   * @param attachment which command, and from where
   * @return a future that is already complete, with a handle to close or with a failure such as
   *     {@link SandboxNotReadyException} if the sandbox has no address yet; it completes later only
   *     if output is captured to files, which are opened first
   */
  public CompletableFuture<AsyncCommandHandle> attach(Attachment attachment) {
    return begin(
        attachment.spec().options(),
        AsyncCommandHandle::close,
        commands ->
            CompletableFuture.completedFuture(
                new AsyncCommandHandle(commands.attach(attachment.spec()))));
  }

  /**
   * Opens a tunnel; cancelling the future before it is open abandons it. See {@link
   * Sandbox#tunnel(TunnelOptions)}.
   *
   * @param options which ports, and how
   * @return completes when the tunnel accepts connections; fails as {@link
   *     Sandbox#tunnel(TunnelOptions)} does
   */
  public CompletableFuture<Tunnel> tunnel(TunnelOptions options) {
    return tunnelling(() -> InternalNetwork.open(sandbox.remote(), options));
  }

  /**
   * Connects to a port without a local port; cancelling the future before it is connected abandons
   * it. See {@link Sandbox#openStream(TunnelOptions)}.
   *
   * @param options which port, and how
   * @return completes with a pair of blocking streams
   */
  public CompletableFuture<TunnelStream> openStream(TunnelOptions options) {
    return tunnelling(() -> InternalNetwork.openStream(sandbox.remote(), options));
  }

  private <T> CompletableFuture<T> tunnelling(Supplier<CompletableFuture<T>> operation) {
    try {
      return operation.get();
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  /** Returns name, id and state of the sandbox. */
  @Override
  public String toString() {
    return "Async" + sandbox;
  }

  /**
   * Begins an operation; on the callback executor if files have to be opened or uploaded first.
   *
   * @param unwanted receives a result that arrives after the future was cancelled
   */
  private <T> CompletableFuture<T> begin(
      CommandOptions options,
      Consumer<T> unwanted,
      Function<Commands, CompletableFuture<T>> operation) {
    if (!options.needsFiles()) {
      return begin(operation);
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    ClientRuntime runtime = sandbox.remote().context().runtime();
    Runnable opening =
        () -> {
          if (result.isDone()) {
            return;
          }
          CompletableFuture<T> begun = begin(operation);
          var unused =
              begun.whenComplete((value, failure) -> settle(result, value, failure, unwanted));
          var unusedToo =
              result.whenComplete(
                  (value, failure) -> {
                    if (result.isCancelled()) {
                      begun.cancel(false);
                    }
                  });
        };
    runtime.callbacks().execute(runtime.telemetry().listener().carry(opening));
    return result;
  }

  private static <T> void settle(
      CompletableFuture<T> result, T value, @Nullable Throwable failure, Consumer<T> unwanted) {
    if (failure != null) {
      result.completeExceptionally(failure);
    } else if (!result.complete(value)) {
      unwanted.accept(value);
    }
  }

  private <T> CompletableFuture<T> begin(Function<Commands, CompletableFuture<T>> operation) {
    try {
      return operation.apply(sandbox.remote().dataPlane().commands());
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  private static <T> CompletableFuture<T> failed(RuntimeException cause) {
    CompletableFuture<T> result = new CompletableFuture<>();
    result.completeExceptionally(cause);
    return result;
  }
}
