// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.io.InputStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import langsmith.sandbox.error.CommandException;
import langsmith.sandbox.error.CommandInterruptedException;
import langsmith.sandbox.error.OutputLostException;
import langsmith.sandbox.error.ResultPendingException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.internal.command.CommandInput;
import langsmith.sandbox.internal.command.CommandProcess;
import langsmith.sandbox.internal.command.CommandPump;
import langsmith.sandbox.internal.command.CommandWaiting;
import langsmith.sandbox.internal.command.LiveCommand;
import langsmith.sandbox.internal.command.TerminalSize;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Event;
import org.jspecify.annotations.Nullable;

/**
 * A command in a sandbox, over as many connections as it takes.
 *
 * <p>Output arrives exactly once and in order per stream. One view can take it: an iteration,
 * {@link #stdoutStream} with {@link #stderrStream}, {@link #asProcess}, or one of the {@link
 * #async} views; requesting a second kind throws {@link IllegalStateException}. Alternatively
 * request only the {@link #result}, which keeps the beginning and the end of the output with or
 * without a view. A slow consumer slows the command down. If neither a view nor the result is
 * requested, the client stops reading after about 256 KiB.
 *
 * <p>Safe for use by several threads, except that one thread at a time may iterate. {@link #close}
 * leaves the command running.
 */
public final class CommandHandle implements Iterable<OutputChunk>, AutoCloseable {
  private final LiveCommand command;
  private final CommandPump pump;

  CommandHandle(LiveCommand command) {
    this.command = command;
    this.pump = command.pump();
  }

  /**
   * Returns the id of this command, to attach with.
   *
   * @return the id that the client chose, or the one that an older server assigned instead
   */
  public String commandId() {
    return pump.commandId();
  }

  /**
   * Returns the process id inside the sandbox.
   *
   * @return null if the server has not sent it
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
   * Returns the position to resume from, in this process or another one: after everything delivered
   * so far. Output counts as delivered once the iteration has returned it or, if the result was
   * requested, once it was received; buffered output is sent again after the checkpoint. So store
   * the checkpoint after processing a chunk and before requesting the next one. Works after {@link
   * #close} and after the end, too.
   *
   * <p>U+FFFD in a chunk stands for an unknown number of bytes that were not UTF-8. Directly after
   * such a chunk, the checkpoint is before it, and the chunk is delivered again.
   *
   * @return a position; it contains no secret
   */
  public Checkpoint checkpoint() {
    return Checkpoint.of(pump);
  }

  /**
   * Returns an iterator over the output of both streams as it arrives. It can be requested once.
   * Its methods block until there is output or the command has ended. However the command ends, the
   * iteration ends without an exception; {@link #result} reports how it ended. After {@link #close}
   * or, in the same thread, {@link #result}, its methods throw {@link IllegalStateException}.
   *
   * @return an iterator for one thread at a time
   * @throws IllegalStateException if another view or the result has taken the output
   */
  @Override
  public Iterator<OutputChunk> iterator() {
    pump.buffer().claimForIteration(command.reader());
    return new Chunks();
  }

  /**
   * Returns standard output as a stream of bytes, exactly as they were received. Together with
   * {@link #stderrStream} it is the one view of the output; each call returns the same stream.
   *
   * <p>Reading one stream buffers up to 16 MiB of the other. If more of the other is pending and no
   * other thread is reading it or has read it in the last 30 s, reading this one throws {@link
   * java.io.IOException} instead of blocking forever; it can continue once the other was read or
   * closed. Closing one stream discards its output, apart from what the result keeps; closing both
   * lets the command run at full speed. Nothing is read ahead unless the command has ended: about 1
   * MiB of unread output slows the command down, and {@link #result} waits for it to be read.
   *
   * <p>At the end of the stream, {@code read} returns -1 if {@link #result} would return, and
   * otherwise throws an {@link java.io.IOException} whose cause is what it would throw; so partial
   * output never looks complete. Where output was lost, it throws once and can then continue.
   *
   * @return a stream that blocks while there is nothing to read; an interrupt ends the wait with
   *     {@link java.io.InterruptedIOException}, without losing output
   * @throws IllegalStateException if another view or the result has taken the output
   */
  public InputStream stdoutStream() {
    return command.streams().stdout();
  }

  /**
   * Returns standard error as a stream of bytes; see {@link #stdoutStream}.
   *
   * @return a stream that blocks while there is nothing to read
   * @throws IllegalStateException if another view or the result has taken the output
   */
  public InputStream stderrStream() {
    return command.streams().stderr();
  }

  /**
   * Returns this command as a {@link Process}, for code that expects a local one. Its streams are
   * {@link #stdoutStream} and {@link #stderrStream}, and claim the output as they do.
   *
   * <ul>
   *   <li>Its output stream accepts UTF-8 and throws {@link java.io.IOException} for anything else,
   *       because the command stream carries text. It is buffered: flush it. Closing it is {@link
   *       #closeInput}.
   *   <li>{@code inputReader()} and similar methods decode with the platform's character set; pass
   *       UTF-8.
   *   <li>{@code waitFor} and {@code onExit} wait for the end of the command, not for its output to
   *       be read; the command itself blocks at about 1 MiB of unread output, though.
   *   <li>{@code waitFor} and {@code exitValue} return exit codes that the server sent. If the
   *       command ended in another way, they throw {@link IllegalStateException}, whose cause is
   *       what {@link #result} throws.
   *   <li>{@code destroy} and {@code destroyForcibly} request a {@link #kill} and return at once.
   *   <li>{@code pid} is the one inside the sandbox; it throws {@link
   *       UnsupportedOperationException} if the server has not sent it, as {@code toHandle} always
   *       does.
   * </ul>
   *
   * @return another view of this handle, which it does not close
   * @throws IllegalStateException if another view or the result has taken the output
   */
  public Process asProcess() {
    return new CommandProcess(command, new CommandInput(this::sendInput, this::closeInput));
  }

  /**
   * Returns a handle of the same command whose methods do not block.
   *
   * @return a view of this handle; both share the one claim to the output
   */
  public AsyncCommandHandle async() {
    return new AsyncCommandHandle(command);
  }

  /**
   * Waits for the end of the command and returns how it ended. Blocks without a limit of its own;
   * the command's time limit and the reconnect policy bound it. If no view has claimed the output,
   * or this thread was iterating over it, the remaining output goes to the result only; otherwise
   * this waits until the view has consumed all of it.
   *
   * @return the exit code and what was kept of the output
   * @throws OutputLostException if some output was lost; it has the exit code and the gaps. To have
   *     it reported in the result instead, use {@link Command#onOutputLoss}
   * @throws CommandException of another class for each other way in which a command can end
   * @throws CommandInterruptedException if this thread is interrupted
   */
  public ExecutionResult result() {
    return CommandWaiting.forResult(command, null, ExecutionResult::new);
  }

  /**
   * Waits for the end of the command.
   *
   * @param onInterrupt what an interrupt of the waiting thread does: {@link OnCancel#DETACH} leaves
   *     the command running, as {@link #result()} does; {@link OnCancel#KILL} kills it, for which
   *     an interrupted thread waits up to 10 seconds
   * @return as {@link #result()}
   * @throws CommandInterruptedException if the thread was interrupted; its message says whether the
   *     kill was sent
   */
  public ExecutionResult result(OnCancel onInterrupt) {
    return onInterrupt.kills()
        ? CommandWaiting.forResultOrKill(command, ExecutionResult::new)
        : result();
  }

  /**
   * Waits for the end of the command, for a limited time.
   *
   * @param timeout how long to wait; it does not affect the command
   * @return as {@link #result()}
   * @throws ResultPendingException if the command has not ended by then
   */
  public ExecutionResult result(Duration timeout) {
    return CommandWaiting.forResult(command, timeout, ExecutionResult::new);
  }

  /**
   * Kills the command's process group. Blocks until the kill was written to the network; without a
   * connection, the client reattaches first. Output that the command wrote before is still
   * delivered, and {@link #result} has the exit code. Does nothing if the command has ended.
   *
   * @throws SandboxOperationException if the kill could not be delivered, as always over
   *     Server-Sent Events
   */
  public void kill() {
    request("kill", Event.KillRequested::new);
  }

  /**
   * Writes to the command's standard input or terminal. Blocks until the text was written to the
   * network; without a connection it waits for the next one, in order. The pending texts of all
   * threads together are limited to 1 MiB, and more is refused; a single text may have any size if
   * no other is pending. The server does not confirm input, so the fate of text in transit when a
   * connection broke is reported as unknown, and it is not sent again.
   *
   * @param text what to write; half of a surrogate pair at its end is sent with the next text
   * @throws IllegalArgumentException if the text has half of a surrogate pair elsewhere
   * @throws SandboxOperationException if it was not sent, with error type {@code NotSent}, such as
   *     because standard input is closed, as always over Server-Sent Events; or if its fate is
   *     unknown, with {@code Unknown}
   */
  public void sendInput(String text) {
    CommandWaiting.forSettlement(command, "sendInput", command.sendInput(text));
  }

  /**
   * Ends the command's standard input; input after that is refused. On a terminal this types
   * Ctrl-D, twice if the last line of this handle's input is not complete; to type Ctrl-D and go
   * on, send U+0004 as input. If the connection is lost, it is sent on the next one. Does nothing
   * if the input is already closed.
   *
   * @throws IllegalArgumentException if the input ends with half of a surrogate pair; a second call
   *     ends it without
   * @throws SandboxOperationException if the command ended before it could be sent
   */
  public void closeInput() {
    CommandWaiting.forSettlement(command, "closeInput", command.closeInput());
  }

  /**
   * Sets the size of the command's terminal. If there is no connection, the last size set is sent
   * once there is one.
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
   * Detaches this handle and returns a new one that continues where this one is: with the first
   * output that no view of this one has returned, as {@link #checkpoint} says. Its {@link #result}
   * has the output from there on. Returns at once. Stop reading this handle first. If the command
   * was started with {@link Command#killOnDisconnect}, this kills it; {@link #renewConnection} does
   * not.
   *
   * @return a handle with the same options and no view yet; close it
   * @throws IllegalStateException if output is captured to a file, which would be overwritten, or
   *     the client is closed
   */
  public CommandHandle reconnect() {
    return new CommandHandle(command.reattach());
  }

  /**
   * Replaces the connection of this handle at once, without waiting for the rest of a back-off.
   * Useful after the network has changed. Output continues where it was, in the same view. Does not
   * block.
   */
  public void renewConnection() {
    pump.session().reconnect();
  }

  /**
   * Detaches: closes the connection and leaves the command running, for as long as its idle timeout
   * allows. To resume, attach to {@link #commandId}. From then on {@link #result} throws {@link
   * langsmith.sandbox.error.CommandDetachedException}, unless the command had ended. Output that a
   * view has not received is not delivered any more; the view then fails instead of ending
   * normally. Idempotent.
   */
  @Override
  public void close() {
    command.close();
  }

  /** Returns the sandbox and the identity of the command. */
  @Override
  public String toString() {
    return "CommandHandle[" + command + "]";
  }

  private void request(String operation, LongFunction<Event.Request> event) {
    CommandWaiting.forRequest(command, operation, event);
  }

  private final class Chunks implements Iterator<OutputChunk> {
    private @Nullable OutputChunk next;
    private boolean ended;

    @Override
    public boolean hasNext() {
      if (next == null && !ended) {
        try {
          next = pump.buffer().take(command.reader());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new CommandInterruptedException(
              "interrupted while waiting for output of command " + commandId(),
              commandId(),
              pump.output());
        }
        if (next == null && pump.buffer().isCutShort()) {
          throw new IllegalStateException(
              "the iteration over the output of command "
                  + commandId()
                  + " was ended by result() or close()");
        }
        ended = next == null;
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
      pump.buffer().markConsumed(chunk);
      return chunk;
    }
  }
}
