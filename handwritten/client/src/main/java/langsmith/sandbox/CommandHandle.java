// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongFunction;
import langsmith.sandbox.error.CommandException;
import langsmith.sandbox.error.CommandInterruptedException;
import langsmith.sandbox.error.OutputLostException;
import langsmith.sandbox.error.ResultPendingException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.internal.command.CommandSession;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import langsmith.sandbox.protocol.command.Event;
import langsmith.sandbox.protocol.command.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A command in a sandbox, over as many connections as it takes.
 *
 * <p>Output arrives exactly once and in order per stream. Read it in one of two ways: iterate, or
 * just ask for the {@link #result}, which keeps the beginning and the end of it. Who iterates
 * slowly slows the command down; who does neither stops reading after about 1 MiB.
 *
 * <p>Safe for use by several threads, except that one thread at a time may iterate. {@link #close}
 * leaves the command running.
 */
public final class CommandHandle implements Iterable<OutputChunk>, AutoCloseable {
  private final String sandbox;
  private final CommandPump pump;

  CommandHandle(String sandbox, CommandPump pump) {
    this.sandbox = sandbox;
    this.pump = pump;
  }

  /**
   * Returns what to attach to this command with.
   *
   * @return the identity that the client chose, or the one that an older server gave it instead
   */
  public String commandId() {
    return pump.commandId();
  }

  /**
   * Returns the process id inside the sandbox.
   *
   * @return null if the server has not told it
   */
  public @Nullable Integer pid() {
    return pump.pid();
  }

  /**
   * Returns the position from which standard output would be resumed: everything before it was
   * received.
   *
   * @return a count of bytes since the start of the command
   */
  public long lastStdoutOffset() {
    return pump.offset(StandardStream.STDOUT);
  }

  /**
   * Returns the position from which standard error would be resumed: everything before it was
   * received.
   *
   * @return a count of bytes since the start of the command
   */
  public long lastStderrOffset() {
    return pump.offset(StandardStream.STDERR);
  }

  /**
   * Returns an iterator over the output of both streams as it arrives. It can be asked for once.
   * Its methods block until there is output or the command has ended; they end without an exception
   * however the command ended, which {@link #result} tells.
   *
   * @return an iterator for one thread at a time
   * @throws IllegalStateException if it was asked for before, or the result was
   */
  @Override
  public Iterator<OutputChunk> iterator() {
    pump.buffer().iterate();
    return new Chunks();
  }

  /**
   * Waits for the end of the command and returns how it ended. Blocks, without a limit of its own;
   * the command's time limit and the reconnect policy bound it. If no other thread iterates, output
   * that nobody has taken yet goes to the result only.
   *
   * @return the exit code and what was kept of the output
   * @throws OutputLostException if some output was lost; it has the exit code and the gaps
   * @throws CommandException of another class for each other way in which a command can end
   * @throws CommandInterruptedException if this thread is interrupted
   */
  public ExecutionResult result() {
    pump.buffer().drain();
    return resultOf(await(pump.outcome(), null));
  }

  /**
   * Waits for the end of the command, but not for ever.
   *
   * @param timeout how long to wait; the command does not notice
   * @return as {@link #result()}
   * @throws ResultPendingException if the command has not ended by then
   */
  public ExecutionResult result(Duration timeout) {
    pump.buffer().drain();
    return resultOf(await(pump.outcome(), timeout));
  }

  /**
   * Kills the command's process group. Blocks until the kill was handed to the network, which takes
   * a re-attachment if there is no connection. What the command wrote before is still delivered,
   * and {@link #result} tells the exit code. Does nothing if the command has ended.
   *
   * @throws SandboxOperationException if the kill could not be delivered
   */
  public void kill() {
    request("kill", Event.KillRequested::new);
  }

  /**
   * Writes to the command's standard input or terminal. Blocks until the text was handed to the
   * network; while there is no connection, up to 1 MiB waits for the next one, in order. The server
   * does not confirm input, so text that was on its way when the connection broke is reported as
   * unknown and not sent again.
   *
   * @param text what to write
   * @throws SandboxOperationException if it was not sent, with error type {@code NotSent}, such as
   *     because standard input is closed; or if its fate is unknown, with {@code Unknown}
   */
  public void sendInput(String text) {
    request("sendInput", token -> new Event.InputRequested(token, text));
  }

  /**
   * Ends the command's standard input. On a terminal this types Ctrl-D. Survives the loss of the
   * connection. Does nothing if it is closed already.
   *
   * @throws SandboxOperationException if the command ended before it could be sent
   */
  public void closeInput() {
    request("closeInput", Event.CloseInputRequested::new);
  }

  /**
   * Sets the size of the command's terminal. Of several sizes set while there is no connection, the
   * last one counts.
   *
   * @param cols columns, 1 to 65535
   * @param rows rows, 1 to 65535
   * @throws SandboxOperationException if the command has no terminal, or has ended
   */
  public void resize(int cols, int rows) {
    TerminalSize.check(cols, rows);
    request("resize", token -> new Event.ResizeRequested(token, cols, rows));
  }

  /**
   * Replaces the connection by a new one, without waiting for what a back-off still had to wait.
   * Useful after the network has changed. Output goes on where it was. Returns at once.
   */
  public void reconnect() {
    pump.session().reconnect();
  }

  /**
   * Leaves the command to itself and releases the connection. The command runs on as long as its
   * idle timeout allows; attach to {@link #commandId} to come back. {@link #result} throws {@link
   * langsmith.sandbox.error.CommandDetachedException} from then on, unless the command had ended.
   * Does nothing the second time.
   */
  @Override
  public void close() {
    pump.session().detach();
    pump.buffer().drain();
  }

  /** Returns the sandbox and the identity of the command. */
  @Override
  public String toString() {
    return "CommandHandle[" + sandbox + ", " + commandId() + "]";
  }

  /** Waits until the command runs; throws if it ends in another way than by an exit. */
  CommandHandle awaitStarted() {
    await(pump.started(), null);
    Outcome outcome = pump.outcome().getNow(null);
    if (outcome != null && !(outcome instanceof Outcome.Exited)) {
      throw exception(outcome);
    }
    return this;
  }

  private ExecutionResult resultOf(Outcome outcome) {
    if (!(outcome instanceof Outcome.Exited exited)) {
      throw exception(outcome);
    }
    CapturedOutput output = pump.output();
    int gaps = output.stdout().gaps().size() + output.stderr().gaps().size();
    if (gaps > 0) {
      throw new OutputLostException(
          "command "
              + commandId()
              + " in sandbox '"
              + sandbox
              + "' ended with exit code "
              + exited.code()
              + ", but output was lost: "
              + pump.firstGap(),
          commandId(),
          output,
          exited.code());
    }
    return new ExecutionResult(commandId(), exited.code(), exited.afterKill(), output);
  }

  private CommandException exception(Outcome outcome) {
    return new Outcomes(sandbox, commandId()).exception(outcome, pump.output());
  }

  private void request(String operation, LongFunction<Event.Request> event) {
    CommandSession.Settled settled = await(pump.session().request(event), null);
    if (settled.settlement() != Settlement.DONE) {
      boolean unknown = settled.settlement() == Settlement.UNKNOWN;
      throw new SandboxOperationException(
          operation
              + " on command "
              + commandId()
              + (unknown ? " may or may not have arrived: " : " was not done: ")
              + settled.reason(),
          null,
          null,
          operation,
          unknown ? "Unknown" : "NotSent");
    }
  }

  private <T> T await(CompletableFuture<T> future, @Nullable Duration timeout) {
    try {
      return timeout == null ? future.get() : future.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandInterruptedException(
          "interrupted while waiting for command " + commandId(), commandId(), pump.output());
    } catch (TimeoutException e) {
      throw new ResultPendingException(
          "command " + commandId() + " has not ended within " + timeout,
          commandId(),
          pump.output());
    } catch (ExecutionException e) {
      throw new IllegalStateException("futures of a command never fail", e);
    }
  }

  private final class Chunks implements Iterator<OutputChunk> {
    private @Nullable OutputChunk next;
    private boolean atEnd;

    @Override
    public boolean hasNext() {
      if (next == null && !atEnd) {
        try {
          next = pump.buffer().take();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new CommandInterruptedException(
              "interrupted while waiting for output of command " + commandId(),
              commandId(),
              pump.output());
        }
        atEnd = next == null;
      }
      return next != null;
    }

    @Override
    public OutputChunk next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException("the output of command " + commandId() + " has ended");
      }
      OutputChunk chunk = next;
      next = null;
      return chunk;
    }
  }
}
