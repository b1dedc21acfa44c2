// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.error.CommandException;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.OutputLostException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.output.CapturedOutput;
import langsmith.sandbox.output.OutputLoss;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import langsmith.sandbox.protocol.command.Event;
import langsmith.sandbox.protocol.command.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The state and operations that the blocking and the asynchronous handle of one command share. Safe
 * for use by several threads.
 */
public final class LiveCommand {
  private final InputText input;
  private final String sandbox;
  private final CommandPump pump;
  private final boolean capturesFiles;
  private final Reattachment reattachment;

  /** One for each thread, as a thread reads one chunk after another. */
  @SuppressWarnings("ThreadLocalUsage") // It ends with the command, whose readers it tells apart.
  private final ThreadLocal<ReaderToken> reader = ThreadLocal.withInitial(ReaderToken::new);

  // Guarded by this.
  private @Nullable OutputStreams streams;

  LiveCommand(
      String sandbox,
      CommandPump pump,
      boolean terminal,
      boolean capturesFiles,
      Reattachment reattachment) {
    this.sandbox = sandbox;
    this.pump = pump;
    this.input = new InputText(terminal);
    this.capturesFiles = capturesFiles;
    this.reattachment = reattachment;
  }

  public CommandPump pump() {
    return pump;
  }

  public String commandId() {
    return pump.commandId();
  }

  /** Returns the token of the caller as a reader: always the same one in the same thread. */
  public ReaderToken reader() {
    return reader.get();
  }

  /** Returns the result for an outcome; throws if there is none. */
  public <R> R resultOf(Outcome outcome, ResultFactory<R> factory) {
    CommandException failure = failureOf(outcome);
    if (failure != null || !(outcome instanceof Outcome.Exited exited)) {
      throw failure == null ? exception(outcome) : failure;
    }
    return factory.create(commandId(), exited.code(), exited.afterKill(), pump.output());
  }

  /** Returns why an outcome has no result; null if it has one. */
  @Nullable CommandException failureOf(Outcome outcome) {
    Throwable consumer = pump.consumerFailure();
    if (consumer != null) {
      return new CommandDetachedException(
          message(
              "was detached because a consumer of its output threw (see cause); attach to it to resume"),
          commandId(),
          pump.output(),
          ErrorDetails.causedBy(consumer));
    }
    CommandPump.CaptureFailure capture = pump.captureFailure();
    if (capture != null) {
      CapturedOutput output = pump.output();
      return new CommandDetachedException(
          message(
              "was detached because its output could not be written to "
                  + capture.file()
                  + " (see cause); attach to it from offsets "
                  + output.stdout().endOffset()
                  + " and "
                  + output.stderr().endOffset()),
          commandId(),
          output,
          ErrorDetails.causedBy(capture.cause()));
    }
    if (!(outcome instanceof Outcome.Exited exited)) {
      return exception(outcome);
    }
    if (pump.firstGap() == null || pump.loss() == OutputLoss.REPORT) {
      return null;
    }
    CapturedOutput output = pump.output();
    return new OutputLostException(
        message("ended with exit code " + exited.code() + ", but " + lost(output)),
        commandId(),
        output,
        exited.code());
  }

  private String lost(CapturedOutput output) {
    long gaps = output.stdout().gapCount() + output.stderr().gapCount();
    return output.lostBytes()
        + " bytes of output were lost, in "
        + gaps
        + (gaps == 1 ? " gap" : " gaps")
        + " of which the first is "
        + pump.firstGap()
        + "; stay attached and read faster, write large output to a file, or accept gaps with"
        + " OutputLoss.REPORT";
  }

  /** Returns why the output that a view has read to its end is not complete; null if it is. */
  public @Nullable CommandException failureOfView(Outcome outcome) {
    CommandException failure = failureOf(outcome);
    if (failure == null && pump.buffer().isCutShort()) {
      return new CommandDetachedException(
          message("has more output: its handle was closed before all of it was consumed"),
          commandId(),
          pump.output(),
          ErrorDetails.none());
    }
    return failure;
  }

  /** Returns the exception for an outcome that is not {@link Outcome.Exited}. */
  CommandException exception(Outcome outcome) {
    return new Outcomes(sandbox, commandId()).exception(outcome, pump.output());
  }

  /** Completes with the handle once the command is running, or with the reason why it is not. */
  public <T> CompletableFuture<T> started(Function<LiveCommand, T> handle) {
    return onExecutor(pump.started(), isStarted -> handle.apply(requireStarted(isStarted)));
  }

  /**
   * Throws if the command ended before it was confirmed to run. How one ends that was confirmed is
   * told by its result, even if it has ended already.
   */
  LiveCommand requireStarted(boolean isStarted) {
    if (!isStarted) {
      throw exception(pump.ended().join());
    }
    return this;
  }

  /** Completes when all output was delivered; it passes through if no view has claimed it. */
  public <R> CompletableFuture<R> result(ResultFactory<R> factory) {
    pump.buffer().passThroughIfUnclaimed();
    return onExecutor(pump.consumed(), outcome -> resultOf(outcome, factory));
  }

  /** Sends a piece of input, which may end within a character. */
  public CompletableFuture<CommandSession.Settled> sendInput(String piece) {
    String whole = input.append(piece);
    return input.hasEnded()
        ? settled(Settlement.NOT_SENT, "the input of its terminal was closed")
        : request(token -> new Event.InputRequested(token, whole));
  }

  /** Ends the input, which must not end within a character. */
  public CompletableFuture<CommandSession.Settled> closeInput() {
    if (input.hasEnded()) {
      return settled(Settlement.DONE, "");
    }
    String before = input.end();
    CompletableFuture<CommandSession.Settled> line =
        before.isEmpty()
            ? settled(Settlement.DONE, "")
            : request(token -> new Event.InputRequested(token, before));
    return line.thenCombine(
        request(Event.CloseInputRequested::new),
        (first, second) -> {
          CommandSession.Settled both = first.settlement() == Settlement.DONE ? second : first;
          if (both.settlement() != Settlement.DONE) {
            input.reopen();
          }
          return both;
        });
  }

  private static CompletableFuture<CommandSession.Settled> settled(
      Settlement settlement, String reason) {
    return CompletableFuture.completedFuture(new CommandSession.Settled(settlement, reason));
  }

  public CompletableFuture<CommandSession.Settled> request(LongFunction<Event.Request> event) {
    return pump.session().request(event);
  }

  /** Throws unless the request was done. */
  public void requireDone(String operation, CommandSession.Settled settled) {
    if (settled.settlement() == Settlement.DONE) {
      return;
    }
    boolean unknown = settled.settlement() == Settlement.UNKNOWN;
    throw new SandboxOperationException(
        operation
            + " on command "
            + commandId()
            + (unknown ? " may or may not have arrived: " : " was not done: ")
            + settled.reason(),
        operation,
        ErrorDetails.none().errorType(unknown ? "Unknown" : "NotSent"));
  }

  /** Links a future to the command: cancelling it kills the command or detaches from it. */
  public <T> CompletableFuture<T> whenCancelled(CompletableFuture<T> future, boolean kills) {
    var unused =
        future.whenComplete(
            (value, failure) -> {
              if (future.isCancelled()) {
                cancelled(kills);
              }
            });
    return future;
  }

  private void cancelled(boolean kills) {
    if (kills && !pump.session().isOneWay()) {
      killWithoutWaiting();
      // The exit of the killed command follows its output.
      pump.buffer().passThroughIfUnclaimed();
    } else {
      close();
    }
  }

  /** Requests a kill; its outcome is part of the command's. */
  public void killWithoutWaiting() {
    var unused = pump.session().request(Event.KillRequested::new);
  }

  public void close() {
    pump.session().detach();
    pump.buffer().abandon();
  }

  /**
   * Detaches from the command and reattaches at the offsets up to which its output was consumed.
   *
   * @throws IllegalStateException if the output is captured to a file, which would be overwritten
   */
  public LiveCommand reattach() {
    if (capturesFiles) {
      throw new IllegalStateException(
          message(
              "captures output to a file, which a new handle would overwrite; use"
                  + " renewConnection(), or attach with another file"));
    }
    pump.session().detach();
    long stdout = pump.buffer().consumedOffset(StandardStream.STDOUT);
    long stderr = pump.buffer().consumedOffset(StandardStream.STDERR);
    pump.buffer().abandon();
    return reattachment.attach(stdout, stderr);
  }

  /** Claims the output for two streams, once; the second call returns the same. */
  public synchronized OutputStreams streams() {
    OutputStreams both = streams;
    if (both == null) {
      both = new OutputStreams(this);
      both.claim();
      streams = both;
    }
    return both;
  }

  /**
   * Maps the value of a future on the user's executor, never on the event loop; an exception of the
   * function is not wrapped.
   */
  public <T, R> CompletableFuture<R> onExecutor(
      CompletableFuture<T> future, Function<T, R> function) {
    CompletableFuture<R> made = new CompletableFuture<>();
    var unused =
        future
            .thenAcceptAsync(value -> complete(made, () -> function.apply(value)), pump.executor())
            .exceptionally(
                refused -> {
                  // The executor rejected the task, and there is no other thread for the user's
                  // code.
                  made.completeExceptionally(refused);
                  return null;
                });
    return made;
  }

  private static <R> void complete(CompletableFuture<R> future, Supplier<R> value) {
    try {
      future.complete(value.get());
    } catch (RuntimeException | Error e) {
      future.completeExceptionally(e);
    }
  }

  /** Attaches to the same command again. */
  @FunctionalInterface
  interface Reattachment {
    /** Attaches from these offsets. */
    LiveCommand attach(long stdoutOffset, long stderrOffset);
  }

  /** Creates the public result of a command. */
  @FunctionalInterface
  public interface ResultFactory<R> {
    /** Creates the result of a command that has exited. */
    R create(String commandId, int exitCode, boolean killed, CapturedOutput output);
  }

  /** Returns the sandbox and the id of the command. */
  @Override
  public String toString() {
    return sandbox + ", " + commandId();
  }

  private String message(String what) {
    return "command " + commandId() + " in sandbox '" + sandbox + "' " + what;
  }
}
