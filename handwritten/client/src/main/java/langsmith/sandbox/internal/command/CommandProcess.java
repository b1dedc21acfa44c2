// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import langsmith.sandbox.protocol.command.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A command as a {@link Process}. Its contract is {@link
 * langsmith.sandbox.CommandHandle#asProcess}'s.
 */
public final class CommandProcess extends Process {
  private final LiveCommand command;
  private final OutputStreams output;
  private final OutputStream input;

  public CommandProcess(LiveCommand command, CommandInput input) {
    this.command = command;
    this.output = command.streams();
    this.input = new BufferedOutputStream(input);
  }

  @Override
  public OutputStream getOutputStream() {
    return input;
  }

  @Override
  public InputStream getInputStream() {
    return output.stdout();
  }

  @Override
  public InputStream getErrorStream() {
    return output.stderr();
  }

  @Override
  public int waitFor() throws InterruptedException {
    try {
      return code(command.pump().ended().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException("futures of a command never fail", e);
    }
  }

  @Override
  public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
    try {
      command.pump().ended().get(timeout, unit);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("futures of a command never fail", e);
    }
  }

  @Override
  public int exitValue() {
    Outcome outcome = command.pump().ended().getNow(null);
    if (outcome == null) {
      throw new IllegalThreadStateException(
          "command " + command.commandId() + " has not ended, as far as is known");
    }
    return code(outcome);
  }

  @Override
  public boolean isAlive() {
    return !command.pump().ended().isDone();
  }

  @Override
  public void destroy() {
    command.killWithoutWaiting();
  }

  @Override
  public Process destroyForcibly() {
    destroy();
    return this;
  }

  @Override
  public boolean supportsNormalTermination() {
    return false;
  }

  @Override
  public long pid() {
    Integer pid = command.pump().pid();
    if (pid == null) {
      throw new UnsupportedOperationException("the server has not sent the process id");
    }
    return pid;
  }

  @Override
  public CompletableFuture<Process> onExit() {
    return command.onExecutor(command.pump().ended(), ended -> this);
  }

  /** Returns the id of the command, and its exit code if it has one. */
  @Override
  public String toString() {
    @Nullable Outcome outcome = command.pump().ended().getNow(null);
    String state = "running";
    if (outcome instanceof Outcome.Exited exited) {
      state = "exit " + exited.code();
    } else if (outcome != null) {
      state = "no exit code";
    }
    return "Process[" + command.commandId() + ", " + state + "]";
  }

  /** Returns the exit code that the server sent, never another. */
  private int code(Outcome outcome) {
    if (outcome instanceof Outcome.Exited exited) {
      return exited.code();
    }
    throw new IllegalStateException(
        "command " + command.commandId() + " has no exit code, see the cause",
        command.failureOf(outcome));
  }
}
