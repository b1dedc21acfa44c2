// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.server.command.CommandTimers.Timer;
import langsmith.sandbox.server.machine.BoxProcess;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One command from its spawn to the end of its output: its process, its streams, its limits.
 * Thread-safe; only {@link #launch()} blocks.
 *
 * <p>It has ended when the process has ended and all its output is in the rings. Attached clients
 * then read the rest and the {@link #outcome()}.
 */
final class RunningCommand {
  private static final Logger log = LoggerFactory.getLogger(RunningCommand.class);

  private final String id;
  private final RequestedCommand spec;
  private final Spawner spawner;
  private final CommandOutput output;
  private final Consumer<RunningCommand> onEnded;
  private final Promise<Integer> launched = Promise.promise();
  private final CompletableFuture<@Nullable Void> gone = new CompletableFuture<>();

  // Guarded by this.
  private @Nullable BoxProcess child;
  private @Nullable StdinQueue stdin;
  private @Nullable CommandOutcome outcome;
  private boolean processAlive;
  private boolean killed;

  /** Whether a terminal waits for its size no longer. */
  private boolean begun;

  private boolean timedOut;
  private int attachments;
  private Timer idleTimer = Timer.NONE;

  /** Counts the idle timers and their ends, so that one that was cancelled too late is known. */
  private long idleTurn;

  private Timer limitTimer = Timer.NONE;
  private Runnable responseReplaced = () -> {};

  RunningCommand(
      String id,
      RequestedCommand spec,
      Spawner spawner,
      CommandOutput output,
      Consumer<RunningCommand> onEnded) {
    this.id = id;
    this.spec = spec;
    this.spawner = spawner;
    this.output = output;
    this.onEnded = onEnded;
  }

  String id() {
    return id;
  }

  RequestedCommand spec() {
    return spec;
  }

  CommandOutput output() {
    return output;
  }

  /** Completes with the process id, or fails with a {@link RejectedFrameException}. */
  Future<Integer> launched() {
    return launched.future();
  }

  /** Completes when the process itself is gone, to wait for a killed process. Never fails. */
  CompletableFuture<@Nullable Void> gone() {
    return gone;
  }

  /** Returns the outcome; null while the command runs or its output is being read. */
  synchronized @Nullable CommandOutcome outcome() {
    return outcome;
  }

  /** Starts the process; blocks for a moment. Called once. */
  void launch() {
    CompletableFuture<BoxProcess> unused =
        spawner
            .spawn(spec)
            .whenComplete(
                (spawned, e) -> {
                  if (e != null) {
                    fail(rejection(e));
                  } else {
                    started(spawned);
                  }
                });
  }

  private static RejectedFrameException rejection(Throwable e) {
    Throwable cause = e instanceof CompletionException ? e.getCause() : e;
    return cause instanceof RejectedFrameException rejected
        ? rejected
        : Confinement.rejected("the command could not be started");
  }

  private void started(BoxProcess spawned) {
    synchronized (this) {
      child = spawned;
      stdin = new StdinQueue(spawned, spawner.workers());
      processAlive = true;
      if (spec.timeoutSeconds() > 0) {
        limitTimer =
            CommandTimers.after(TimeUnit.SECONDS.toMillis(spec.timeoutSeconds()), this::timeOut);
      }
      if (spec.terminal()) {
        Timer unused = CommandTimers.after(FirstTerminalSize.HELD_MILLIS, this::begin);
      }
      if (killed) {
        spawned.kill();
      }
      armIdleTimer();
    }
    log.debug("command {} runs as {}", id, spawned);
    new ProcessFollower(spawned, output, this::processEnded, code -> finish(endOf(code)))
        .start(spawner.workers());
    launched.complete(spawned.pid());
  }

  /** Lets a command begin that was held for the size of its terminal. */
  private synchronized void begin() {
    if (child != null && processAlive && !begun) {
      begun = true;
      try {
        child.go();
      } catch (IOException e) {
        log.debug("command {} is gone: {}", id, e.toString());
      }
    }
  }

  /** Ends a command that will never be launched, because its box is gone. */
  void abandon() {
    fail(Confinement.rejected("the sandbox is shutting down"));
  }

  private void fail(RejectedFrameException e) {
    gone.complete(null);
    output.end(StandardStream.STDOUT);
    output.end(StandardStream.STDERR);
    finish(new CommandOutcome.Failed(e.errorType(), e.text()));
    launched.fail(e);
  }

  /** Adds a client; the command is not idle. */
  synchronized void retain() {
    attachments++;
    idleTimer.cancel();
    idleTurn++;
  }

  /**
   * A response serves this command from now on, and the one before does no more (clause V14).
   *
   * @param replaced called when the next one does; must not block
   */
  void serve(Runnable replaced) {
    Runnable before;
    synchronized (this) {
      before = responseReplaced;
      responseReplaced = replaced;
    }
    before.run();
  }

  /** Removes a client; without clients, the idle timeout starts or the command is ended. */
  synchronized void release() {
    attachments--;
    if (attachments == 0) {
      output.expectNoReader();
    }
    armIdleTimer();
  }

  /**
   * Kills the process group immediately, or as soon as the process is launched. Does nothing after
   * the end.
   */
  synchronized void kill() {
    killed = true;
    if (child != null && processAlive) {
      child.kill();
    }
  }

  /** Queues input; see {@link StdinQueue#write}. */
  boolean input(byte[] bytes, Runnable resume) {
    StdinQueue queue;
    synchronized (this) {
      queue = stdin;
      if (spec.terminal() && !begun) {
        begin();
      }
    }
    return queue == null || queue.write(bytes, resume);
  }

  /** Ends standard input after what was queued; ignored with a terminal. */
  synchronized void closeInput() {
    if (stdin != null && !spec.terminal()) {
      stdin.end();
    }
  }

  synchronized void resize(int columns, int rows) {
    if (child != null && processAlive) {
      try {
        child.resize(columns, rows);
        begin();
      } catch (IOException e) {
        log.debug("command {} cannot be resized: {}", id, e.toString());
      }
    }
  }

  private void processEnded() {
    StdinQueue queue;
    synchronized (this) {
      processAlive = false;
      limitTimer.cancel();
      if (!spec.overEvents()) {
        idleTimer.cancel();
      }
      queue = stdin;
    }
    if (queue != null) {
      queue.discard();
    }
    gone.complete(null);
  }

  private synchronized CommandOutcome endOf(int exitCode) {
    return timedOut
        ? new CommandOutcome.Failed(
            RejectedFrameException.COMMAND_TIMEOUT,
            "command timed out after " + spec.timeoutSeconds() + "s")
        : new CommandOutcome.Exited(exitCode);
  }

  private void finish(CommandOutcome how) {
    synchronized (this) {
      outcome = how;
      idleTimer.cancel();
    }
    onEnded.accept(this);
    output.wakeAll();
  }

  private synchronized void timeOut() {
    if (processAlive) {
      timedOut = true;
      kill();
    }
  }

  private void armIdleTimer() {
    // Without acknowledgements, output may keep a command from its end when its process is gone.
    boolean alive = spec.overEvents() ? child != null && outcome == null : processAlive;
    if (attachments > 0 || !alive) {
      return;
    }
    if (spec.killOnDisconnect() || spec.idleTimeoutSeconds() == 0) {
      abandonOutput();
      kill();
    } else if (spec.idleTimeoutSeconds() > 0) {
      idleTimer.cancel();
      long turn = ++idleTurn;
      idleTimer =
          CommandTimers.after(
              TimeUnit.SECONDS.toMillis(spec.idleTimeoutSeconds()), () -> idledOut(turn));
    }
  }

  private synchronized void idledOut(long turn) {
    if (turn == idleTurn && attachments == 0) {
      log.debug("command {} was idle for {} s", id, spec.idleTimeoutSeconds());
      abandonOutput();
      kill();
    }
  }

  /** No client will make room: lets the rest of the output overwrite what is kept. */
  private void abandonOutput() {
    if (spec.overEvents()) {
      output.release();
    }
  }

  @Override
  public String toString() {
    return "RunningCommand[" + id + "]";
  }
}
