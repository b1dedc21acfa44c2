// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import langsmith.sandbox.SandboxClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Moves a file within a sandbox. */
@Command(
    name = "mv",
    mixinStandardHelpOptions = true,
    description = "Moves or renames a file or a directory within a sandbox.")
final class MvCommand extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "SANDBOX:FROM", description = "What to move.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "SANDBOX:TO", description = "Its new path.")
  private String to = "";

  @Override
  int run(SandboxClient client, Printer printer) {
    SandboxPath source = SandboxPath.required(from);
    SandboxPath target = SandboxPath.required(to);
    if (!source.sandbox().equals(target.sandbox())) {
      throw new IllegalArgumentException(
          "both paths must be in one sandbox; between sandboxes, use cp twice");
    }
    client.sandboxes().get(source.sandbox()).files().move(source.path(), target.path());
    return 0;
  }
}
