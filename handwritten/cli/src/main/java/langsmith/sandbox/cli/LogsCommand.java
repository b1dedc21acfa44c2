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
    })
final class LogsCommand implements Callable<Integer> {
  @ParentCommand private Main main = Main.ofProcess();

  @Mixin private Target target = new Target();

  @Option(
      names = "--quiet-after",
      paramLabel = "TIME",
      description = "Exit after this time without output. Default: ${DEFAULT-VALUE}",
      defaultValue = "2s")
  private Duration quietAfter = Duration.ofSeconds(2);

  @Override
  public Integer call() {
    if (quietAfter.isZero()) {
      throw new IllegalArgumentException("--quiet-after must be at least 1s");
    }
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    QuietWatch quiet =
        new QuietWatch(
            quietAfter,
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
      // The iteration was cut off on purpose.
    }
  }

  private int end(CommandHandle handle) {
    try {
      int code = handle.result().exitCode();
      main.printer().message("the command has ended with exit code " + code);
    } catch (CommandDetachedException e) {
      main.printer().message("no more output for now; resume with: attach " + handle.checkpoint());
    }
    return 0;
  }
}
