// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.concurrent.Callable;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.error.LinkLostException;
import langsmith.sandbox.output.OutputChunk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Attaches to a command that another process started or detached from. */
@Command(
    name = "attach",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the output of a command from a checkpoint on, and exits with its exit code.",
      "With --sandbox and COMMAND_ID, shows it from the beginning."
    },
    footer = {"", "Ctrl-C leaves the command running and prints a checkpoint."})
final class AttachCommand implements Callable<Integer> {
  @ParentCommand private Main main = Main.ofProcess();

  @Mixin private Target target = new Target();

  @Option(
      names = {"-t", "--tty"},
      description = "Attach in this terminal, interactively, to a command that has a terminal.")
  private boolean tty;

  @Mixin private TerminalOptions terminal = new TerminalOptions();

  @Override
  public Integer call() {
    if (tty) {
      return Interactive.attach(main, target, terminal.detachKeys);
    }
    try (Backend backend = Backend.remote(main);
        CommandHandle handle = target.attach(backend)) {
      OnInterrupt leave = OnInterrupt.run(() -> printCheckpoint(handle));
      try {
        for (OutputChunk chunk : handle) {
          main.printer().print(chunk);
        }
        return exitCode(handle);
      } catch (OutputFailedException e) {
        printCheckpoint(handle);
        throw e;
      } finally {
        leave.close();
      }
    }
  }

  private int exitCode(CommandHandle handle) {
    try {
      return handle.result().exitCode();
    } catch (LinkLostException e) {
      printCheckpoint(handle);
      throw e;
    }
  }

  private void printCheckpoint(CommandHandle handle) {
    main.printer()
        .message("the command is still running; resume with: attach " + handle.checkpoint());
  }
}
