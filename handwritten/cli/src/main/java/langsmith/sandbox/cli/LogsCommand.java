// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.output.OutputChunk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Shows the output of a command so far. The protocol does not mark where old output ends, so a
 * period of silence ends it.
 */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the output of a command that the sandbox still keeps, and exits.",
      "The command is not affected; the exit code is 0, even if it failed.",
      "A command that is writing is followed until it pauses."
    },
    footer = {
      "",
      "The protocol does not mark where old output ends: a pause ends it. Example:",
      "  logs --follow --tail 20 --sandbox work COMMAND_ID"
    })
final class LogsCommand implements Callable<Integer> {
  @ParentCommand private Main main = Main.ofProcess();

  @Mixin private Target target = new Target();

  @Option(
      names = {"-f", "--follow"},
      description = "Go on with new output until the command ends.")
  private boolean follow;

  @Option(
      names = {"-n", "--tail"},
      paramLabel = "N",
      description = "Show only the last N lines of what is there, of both streams together.")
  private @Nullable Integer lines;

  @Option(
      names = "--quiet-after",
      paramLabel = "TIME",
      description =
          "What a pause is: without --follow, exit after this time without output; with"
              + " --follow and --tail, show the lines then. Default: ${DEFAULT-VALUE}",
      defaultValue = "2s")
  private Duration quietAfter = Duration.ofSeconds(2);

  @Override
  public Integer call() {
    if (quietAfter.isZero()) {
      throw new IllegalArgumentException("--quiet-after must be at least 1s");
    }
    if (lines != null && lines < 0) {
      throw new IllegalArgumentException("--tail must be at least 0, but was " + lines);
    }
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    QuietWatch quiet =
        new QuietWatch(
            quietAfter,
            (task, delay) -> timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS));
    Tail tail = lines == null ? Tail.ofAll(main.printer()) : new Tail(main.printer(), lines);
    try (Backend backend = Backend.remote(main);
        CommandHandle handle = target.attachFromStart(backend, quiet)) {
      OnInterrupt interrupt = OnInterrupt.run(() -> leftRunning(handle));
      try {
        if (!follow) {
          quiet.start(handle::close);
        } else if (lines != null) {
          // A command that never pauses must not keep its lines back for ever.
          Runnable release = () -> release(tail, handle);
          quiet.start(release);
          Future<?> unused =
              timer.schedule(release, 5 * quietAfter.toMillis(), TimeUnit.MILLISECONDS);
        }
        show(quiet, handle, tail);
        tail.release();
        return end(handle);
      } finally {
        interrupt.close();
      }
    } finally {
      timer.shutdownNow();
    }
  }

  private static void release(Tail tail, CommandHandle handle) {
    try {
      tail.release();
    } catch (OutputFailedException e) {
      // The tail throws it again on the thread that reads.
      handle.close();
    }
  }

  private void show(QuietWatch quiet, CommandHandle handle, Tail tail) {
    try {
      for (OutputChunk chunk : handle) {
        quiet.busy();
        tail.add(chunk);
        quiet.idle();
      }
    } catch (IllegalStateException e) {
      tail.release();
      if (follow || !quiet.hasLeft()) {
        throw e;
      }
      // The iteration was cut off on purpose.
    }
  }

  private void leftRunning(CommandHandle handle) {
    if (follow) {
      main.printer()
          .message("the command is still running; resume with: attach " + handle.checkpoint());
    }
  }

  private int end(CommandHandle handle) {
    try {
      int code = handle.result().exitCode();
      main.printer().info("the command has ended with exit code " + code);
    } catch (CommandDetachedException e) {
      main.printer().info("no more output for now; resume with: attach " + handle.checkpoint());
    }
    return 0;
  }
}
