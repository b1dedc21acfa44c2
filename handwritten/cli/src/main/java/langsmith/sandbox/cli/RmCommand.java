// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.List;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.files.SandboxFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes files of sandboxes. */
@Command(
    name = "rm",
    mixinStandardHelpOptions = true,
    description = "Removes files, links and empty directories of sandboxes; see also 'delete'.")
final class RmCommand extends ServiceCommand {
  @Parameters(arity = "1..*", paramLabel = "SANDBOX:PATH", description = "What to remove.")
  private List<String> paths = List.of();

  @Option(
      names = {"-r", "--recursive"},
      description = "Also remove directories with what is in them.")
  private boolean recursive;

  @Override
  int run(SandboxClient client, Printer printer) {
    for (SandboxPath remote : paths.stream().map(SandboxPath::required).toList()) {
      SandboxFiles files = client.sandboxes().get(remote.sandbox()).files();
      if (recursive) {
        files.removeTree(remote.path());
      } else {
        files.remove(remote.path());
      }
    }
    return 0;
  }
}
