// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.concurrent.Callable;
import langsmith.sandbox.Command;
import langsmith.sandbox.CreateSandbox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Opens a shell in the terminal. */
@picocli.CommandLine.Command(
    name = "shell",
    mixinStandardHelpOptions = true,
    description = "Opens a shell of a sandbox in this terminal.",
    footer = {"", "Without SANDBOX, one is created and deleted afterwards."})
final class ShellCommand implements Callable<Integer> {
  @ParentCommand private Main main = Main.ofProcess();

  @Parameters(arity = "0..1", paramLabel = "SANDBOX", description = "The sandbox.")
  private @Nullable String sandbox;

  @Option(
      names = "--snapshot",
      paramLabel = "REF",
      description = "Create the sandbox from this snapshot.")
  private @Nullable String snapshot;

  @Option(names = "--shell", paramLabel = "PATH", description = "The shell; by default bash.")
  private @Nullable String shell;

  @Option(names = "--cwd", paramLabel = "DIR", description = "Working directory, absolute.")
  private @Nullable String directory;

  @Mixin private TerminalOptions terminal = new TerminalOptions();

  @Override
  public Integer call() {
    if (sandbox != null && snapshot != null) {
      throw new IllegalArgumentException("--snapshot is for a new sandbox; leave SANDBOX out");
    }
    Command command = Command.shell(80, 24);
    if (shell != null) {
      command = command.shellPath(shell);
    }
    if (directory != null) {
      command = command.cwd(directory);
    }
    String name = sandbox;
    return new Interactive(
            main,
            () -> Backend.of(main),
            backend ->
                name == null
                    ? backend
                        .client()
                        .sandboxes()
                        .open(
                            snapshot == null
                                ? CreateSandbox.fromDefault()
                                : CreateSandbox.fromSnapshot(snapshot))
                    : backend.client().sandboxes().get(name),
            name == null ? "" : terminal.detachKeys)
        .run(command);
  }
}
