// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.error.CommandDetachedException;
import langsmith.sandbox.output.OutputChunk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Shows what a command has written so far. The protocol does not say where old output ends and new
 * output begins, so silence has to.
 */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what the sandbox still has of a command's output, from the beginning, and ends.",
      "The command is not touched; the exit code is 0 whatever became of it.",
      "A command that goes on writing is followed until it pauses."
    })
final class LogsCommand implements Callable<Integer> {
  @ParentCommand private Main main = Main.ofProcess();

  @Mixin private Target target = new Target();

  @Option(
      names = "--quiet-after",
      paramLabel = "SECONDS",
      description = "End when nothing has come for so long. Default: ${DEFAULT-VALUE}",
      defaultValue = "2")
  private int quietSeconds;

  @Override
  public Integer call() {
    if (quietSeconds < 1) {
      throw new IllegalArgumentException("--quiet-after must be at least 1, not " + quietSeconds);
    }
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    QuietWatch quiet =
        new QuietWatch(
            Duration.ofSeconds(quietSeconds),
            (task, delay) -> timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS));
    try (Backend backend = Backend.remote(main.environment());
        CommandHandle handle = target.attachFromStart(backend, quiet)) {
      quiet.start(handle::close);
      showUntilQuiet(quiet, handle);
      return end(handle);
    } finally {
      timer.shutdownNow();
    }
  }

  private void showUntilQuiet(QuietWatch quiet, CommandHandle handle) {
    try {
      for (OutputChunk chunk : handle) {
        quiet.busy();
        main.printer().print(chunk);
        quiet.idle();
      }
    } catch (IllegalStateException e) {
      if (!quiet.hasLeft()) {
        throw e;
      }
      // The iteration says that it was cut off, which is what was wanted.
    }
  }

  private int end(CommandHandle handle) {
    try {
      int code = handle.result().exitCode();
      main.printer().say("the command has ended with exit code " + code);
    } catch (CommandDetachedException e) {
      main.printer().say("no more output for now; go on with: attach " + handle.checkpoint());
    }
    return 0;
  }
}
