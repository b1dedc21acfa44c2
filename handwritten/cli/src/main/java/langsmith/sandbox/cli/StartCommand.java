// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Starts a stopped sandbox and waits until it is ready. */
@Command(
    name = "start",
    mixinStandardHelpOptions = true,
    description = "Starts a stopped sandbox and waits until it is ready.")
final class StartCommand extends ServiceCommand {
  @Parameters(paramLabel = "SANDBOX", description = "Its name or id.")
  private String sandbox = "";

  @Mixin private ReadyTimeout timeout = new ReadyTimeout();

  @Override
  int run(SandboxClient client, Printer printer) {
    Sandbox unused =
        Waiting.during(
            printer,
            "starting " + sandbox,
            timeout.limit,
            waiting -> client.sandboxes().start(sandbox, timeout.limit));
    return 0;
  }
}
