// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import langsmith.sandbox.SandboxClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Stops a sandbox; it keeps its files. */
@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = "Stops a sandbox; it keeps its files.")
final class StopCommand extends ServiceCommand {
  @Parameters(paramLabel = "SANDBOX", description = "Its name or id.")
  private String sandbox = "";

  @Override
  int run(SandboxClient client, Printer printer) {
    client.sandboxes().stop(sandbox);
    return 0;
  }
}
