// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.concurrent.Callable;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.ExecutionResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Kills a command of a sandbox. */
@Command(
    name = "kill",
    mixinStandardHelpOptions = true,
    description = "Kills a command and waits until the sandbox confirms its end.")
final class KillCommand implements Callable<Integer> {
  @ParentCommand private Main main = Main.ofProcess();

  @Mixin private Target target = new Target();

  @Override
  public Integer call() {
    try (Backend backend = Backend.remote(main);
        CommandHandle handle = target.attach(backend)) {
      handle.kill();
      ExecutionResult result = handle.result();
      main.printer().info("the command has ended with exit code " + result.exitCode());
      return 0;
    }
  }
}
