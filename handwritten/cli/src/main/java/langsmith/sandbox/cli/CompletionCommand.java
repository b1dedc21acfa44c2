// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints what makes a shell complete verbs and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script with which a shell completes verbs and options.",
    footer = {
      "",
      "Examples:",
      "  source <(lsbx completion bash)                                   # ~/.bashrc",
      "  source <(lsbx completion zsh)                                    # ~/.zshrc",
      "  lsbx completion fish > ~/.config/fish/completions/lsbx.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  @ParentCommand private Main main = Main.ofProcess();

  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell = Shell.BASH;

  @Override
  public Integer call() {
    CommandLine all = Main.commandLine(main);
    main.printer().line(shell == Shell.FISH ? FishCompletion.of(all) : bash(all));
    return 0;
  }

  /** Returns the script for bash, which switches zsh to completions of bash. */
  static String bash(CommandLine all) {
    return AutoComplete.bash(all.getCommandName(), all).stripTrailing();
  }
}
