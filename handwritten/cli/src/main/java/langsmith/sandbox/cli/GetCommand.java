// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import langsmith.sandbox.SandboxClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a sandbox. */
@Command(name = "get", mixinStandardHelpOptions = true, description = "Shows a sandbox.")
final class GetCommand extends ServiceCommand {
  @Parameters(paramLabel = "SANDBOX", description = "Its name or id.")
  private String sandbox = "";

  @Mixin private OutputFormat output = new OutputFormat();

  @Override
  int run(SandboxClient client, Printer printer) {
    output.one(printer, Row.of(client.sandboxes().get(sandbox).info()));
    return 0;
  }
}
