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
 * #async} views; asking for a second kind throws {@link IllegalStateException}. Or just ask for the
 * {@link #result}, which keeps the beginning and the end of the output with or without a view. Who
 * takes it slowly slows the command down; who neither takes it nor asks for the result stops
 * reading after about 1 MiB.
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
   * Returns where to go on from, in this process or another one: everything that was handed over by
   * now is before it. Handed over is what the iteration has returned or, once the result was asked
   * for, what was received; output that waits to be iterated over comes again after the checkpoint.
   * So after having dealt with a chunk, before asking for the next one, is the time to store it. It
   * can also be taken after {@link #close} or the end.
   *
   * <p>Right after a chunk with U+FFFD, which stands for bytes that were not UTF-8, nobody knows
   * how many bytes of the command that was; then the checkpoint is before that chunk, which comes
   * again.
   *
   * @return holds no secret
   */
  public Checkpoint checkpoint() {
    return Checkpoint.of(pump);
  }

  /**
   * Returns an iterator over the output of both streams as it arrives. It can be asked for once.
   * Its methods block until there is output or the command has ended; they end without an exception
   * however the command ended, which {@link #result} tells. They throw {@link
   * IllegalStateException} if {@link #close} or, in the same thread, {@link #result} came between.
   *
   * @return an iterator for one thread at a time
   * @throws IllegalStateException if another view or the result has taken the output
   */
  @Override
  public Iterator<OutputChunk> iterator() {
    pump.buffer().claimForIteration();
    return new Chunks();
  }

  /**
   * Returns standard output as a stream of bytes, exactly as they were received. Together with
   * {@link #stderrStream} it is the one view of the output; each call returns the same stream.
   *
   * <p>Reading one stream puts aside up to 16 MiB of the other. If more of the other waits and no
   * other thread is reading it, nor has read it in the last 30 s, reading this one throws {@link
   * java.io.IOException} instead of waiting for ever, and can continue once the other was read or
   * closed. Closing one stream discards its output, apart from what the result keeps; closing both
   * lets the command run at full speed. Nothing is read ahead unless the command has ended: about 1
   * MiB of unread output slows the command down, and {@link #result} waits for it to be read.
   *
   * <p>At the end of the stream, {@code read} returns -1 if {@link #result} would return, and
   * otherwise throws an {@link java.io.IOException} whose cause is what it would throw; so half of
   * an output never looks like all of it. Where output was lost, it throws once and can go on.
   *
   * @return blocks while there is nothing to read; an interrupt ends the waiting with {@link
   *     java.io.InterruptedIOException}, losing nothing
   * @throws IllegalStateException if another view or the result has taken the output
   */
  public InputStream stdoutStream() {
    return command.streams().stdout();
  }

  /**
   * Returns standard error as a stream of bytes; see {@link #stdoutStream}.
   *
   * @return blocks while there is nothing to read
   * @throws IllegalStateException if another view or the result has taken the output
   */
  public InputStream stderrStream() {
    return command.streams().stderr();
  }

  /**
   * Returns this command in the shape of a local process, for code that expects one. Its streams
   * are {@link #stdoutStream} and {@link #stderrStream}, and claim the output as they do.
   *
   * <ul>
   *   <li>Its output stream takes UTF-8 and throws {@link java.io.IOException} for anything else,
   *       because the command stream carries text. It is buffered: flush it. Closing it is {@link
   *       #closeInput}.
   *   <li>{@code inputReader()} and its like decode with the platform's character set; name UTF-8.
   *   <li>{@code waitFor} and {@code onExit} wait for the end of the command, not for its output to
   *       be read; of which only about 1 MiB can be unread, though.
   *   <li>{@code waitFor} and {@code exitValue} return exit codes that the server stated. If the
   *       command came to another end they throw {@link IllegalStateException}, whose cause is what
   *       {@link #result} throws.
   *   <li>{@code destroy} and {@code destroyForcibly} ask for a {@link #kill} and return at once.
   *   <li>{@code pid} is the one inside the sandbox; it throws {@link
   *       UnsupportedOperationException} if the server has not told it, as {@code toHandle} always
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
   * @return shares everything with this one, including the one claim to the output
   */
  public AsyncCommandHandle async() {
    return new AsyncCommandHandle(command);
  }

  /**
   * Waits for the end of the command and returns how it ended. Blocks, without a limit of its own;
   * the command's time limit and the reconnect policy bound it. If no view has claimed the output,
   * or this thread was iterating over it, what nobody has taken yet goes to the result only;
   * otherwise this waits until all of it was taken.
   *
   * @return the exit code and what was kept of the output
   * @throws OutputLostException if some output was lost; it has the exit code and the gaps. {@link
   *     Command#onOutputLoss} can have it reported instead
   * @throws CommandException of another class for each other way in which a command can end
   * @throws CommandInterruptedException if this thread is interrupted
   */
  public ExecutionResult result() {
    return CommandWaiting.forResult(command, null, ExecutionResult::new);
  }

  /**
   * Waits for the end of the command, but not for ever.
   *
   * @param timeout how long to wait; the command does not notice
   * @return as {@link #result()}
   * @throws ResultPendingException if the command has not ended by then
   */
  public ExecutionResult result(Duration timeout) {
    return CommandWaiting.forResult(command, timeout, ExecutionResult::new);
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
   * network; while there is no connection it waits for the next one, in order. The texts of all
   * threads that wait may have 1 MiB together, more is refused; but one text of any size may wait
   * alone for the network. The server does not confirm input, so text that was on its way when the
   * connection broke is reported as unknown and not sent again.
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
   * Detaches this handle and returns a new one that continues where this one is: with the first
   * output that no view of this one has returned, as {@link #checkpoint} says. Its {@link #result}
   * has the output from there on. Returns at once. Stop reading this handle before. If the command
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
   * Replaces the connection of this handle by a new one at once, without waiting for the rest of a
   * back-off. Useful after the network has changed. Output continues where it was, in the same
   * view. Does not block.
   */
  public void renewConnection() {
    pump.session().reconnect();
  }

  /**
   * Leaves the command to itself and releases the connection. The command runs on as long as its
   * idle timeout allows; attach to {@link #commandId} to come back. {@link #result} throws {@link
   * langsmith.sandbox.error.CommandDetachedException} from then on, unless the command had ended.
   * Output that a view has not taken by now is not delivered any more; the view fails instead of
   * ending as if that were all. Does nothing the second time.
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
        if (next == null && pump.buffer().isCutShort()) {
          throw new IllegalStateException(
              "the iteration over the output of command "
                  + commandId()
                  + " was given up by result() or close()");
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
      pump.buffer().markConsumed(chunk);
      return chunk;
    }
  }
}
