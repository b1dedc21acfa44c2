// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.List;
import langsmith.sandbox.SandboxClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Creates directories in sandboxes. */
@Command(
    name = "mkdir",
    mixinStandardHelpOptions = true,
    description = "Creates directories in sandboxes, with those above them.")
final class MkdirCommand extends ServiceCommand {
  @Parameters(arity = "1..*", paramLabel = "SANDBOX:PATH", description = "The directories.")
  private List<String> paths = List.of();

  @Override
  int run(SandboxClient client, Printer printer) {
    for (SandboxPath remote : paths.stream().map(SandboxPath::required).toList()) {
      client.sandboxes().get(remote.sandbox()).files().makeDirectory(remote.path());
    }
    return 0;
  }
}
