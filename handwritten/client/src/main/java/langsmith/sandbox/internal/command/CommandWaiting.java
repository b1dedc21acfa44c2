// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import langsmith.sandbox.error.CommandInterruptedException;
import langsmith.sandbox.error.ResultPendingException;
import langsmith.sandbox.internal.command.LiveCommand.ResultFactory;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import langsmith.sandbox.protocol.command.Event;
import org.jspecify.annotations.Nullable;

/** Blocks the calling thread until a command has started or ended, or a request is done. */
public final class CommandWaiting {
  private static final int KILL_SECONDS = 10;

  private CommandWaiting() {}

  /** Waits until the command is running; detaches if the thread is interrupted. */
  public static LiveCommand forStart(LiveCommand command) {
    try {
      return command.requireStarted(await(command, command.pump().started(), null));
    } catch (CommandInterruptedException e) {
      command.close();
      throw e;
    }
  }

  /**
   * Waits for the end; output that no other thread consumes passes through.
   *
   * @param timeout null for no limit
   */
  public static <R> R forResult(
      LiveCommand command, @Nullable Duration timeout, ResultFactory<R> factory) {
    command.pump().buffer().passThroughUnlessTaken(command.reader());
    return command.resultOf(await(command, command.pump().consumed(), timeout), factory);
  }

  /** Waits for the end; kills the command if the thread is interrupted. */
  public static <R> R forResultOrKill(LiveCommand command, ResultFactory<R> factory) {
    try {
      return forResult(command, null, factory);
    } catch (CommandInterruptedException e) {
      throw new CommandInterruptedException(
          "interrupted while waiting for command "
              + command.commandId()
              + (isKilled(command)
                  ? "; a kill was sent to it"
                  : "; no kill could be sent, so it may be running; attach to it to kill it"),
          command.commandId(),
          command.pump().output());
    }
  }

  /** Kills a command within seconds, although the thread is interrupted. */
  private static boolean isKilled(LiveCommand command) {
    boolean interrupted = Thread.interrupted();
    try {
      return command
              .request(Event.KillRequested::new)
              .get(KILL_SECONDS, TimeUnit.SECONDS)
              .settlement()
          == Settlement.DONE;
    } catch (InterruptedException e) {
      interrupted = true;
      return false;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits until a request is done. */
  public static void forRequest(
      LiveCommand command, String operation, LongFunction<Event.Request> event) {
    forSettlement(command, operation, command.request(event));
  }

  /** Waits until a request that was made is done. */
  public static void forSettlement(
      LiveCommand command, String operation, CompletableFuture<CommandSession.Settled> requested) {
    command.requireDone(operation, await(command, requested, null));
  }

  private static <T> T await(
      LiveCommand command, CompletableFuture<T> future, @Nullable Duration timeout) {
    String commandId = command.commandId();
    try {
      return timeout == null ? future.get() : future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandInterruptedException(
          "interrupted while waiting for command "
              + commandId
              + ", which may be running; attach to it to resume or kill it",
          commandId,
          command.pump().output());
    } catch (TimeoutException e) {
      throw new ResultPendingException(
          "command " + commandId + " has not ended within " + timeout,
          commandId,
          command.pump().output());
    } catch (ExecutionException e) {
      throw new IllegalStateException("futures of a command never fail", e);
    }
  }
}
