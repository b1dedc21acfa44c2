// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.concurrent.Callable;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.error.LinkLostException;
import langsmith.sandbox.output.OutputChunk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Goes on with a command that another process started or left. */
@Command(
    name = "attach",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the output of a command from a checkpoint on, and passes its exit code through.",
      "With --sandbox and COMMAND_ID, shows it from the beginning."
    },
    footer = {"", "Ctrl-C leaves the command running and prints where to go on."})
final class AttachCommand implements Callable<Integer> {
  @ParentCommand private Main main = Main.ofProcess();

  @Mixin private Target target = new Target();

  @Override
  public Integer call() {
    try (Backend backend = Backend.remote(main.environment());
        CommandHandle handle = target.attach(backend)) {
      OnInterrupt leave = OnInterrupt.run(() -> sayWhereToGoOn(handle));
      try {
        for (OutputChunk chunk : handle) {
          main.printer().print(chunk);
        }
        return exitCode(handle);
      } catch (OutputFailedException e) {
        sayWhereToGoOn(handle);
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
      sayWhereToGoOn(handle);
      throw e;
    }
  }

  private void sayWhereToGoOn(CommandHandle handle) {
    main.printer().say("the command was left running; go on with: attach " + handle.checkpoint());
  }
}
