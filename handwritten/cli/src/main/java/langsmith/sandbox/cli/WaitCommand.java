// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Waits until a sandbox is ready. */
@Command(
    name = "wait",
    mixinStandardHelpOptions = true,
    description = "Waits until a sandbox is ready.")
final class WaitCommand extends ServiceCommand {
  @Parameters(paramLabel = "SANDBOX", description = "Its name or id.")
  private String sandbox = "";

  @Mixin private ReadyTimeout timeout = new ReadyTimeout();

  @Override
  int run(SandboxClient client, Printer printer) {
    Sandbox unused =
        Waiting.during(
            printer,
            "waiting for " + sandbox,
            timeout.limit,
            waiting -> client.sandboxes().waitUntilReady(sandbox, timeout.limit));
    return 0;
  }
}
