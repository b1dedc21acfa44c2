// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Duration;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Waits until a sandbox is ready. */
@Command(
    name = "wait",
    mixinStandardHelpOptions = true,
    description = "Waits until a sandbox is ready.")
final class WaitCommand extends ServiceCommand {
  @Parameters(paramLabel = "SANDBOX", description = "Its name or id.")
  private String sandbox = "";

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "How long to wait. Default: ${DEFAULT-VALUE}",
      defaultValue = "2m")
  private Duration timeout = Duration.ofMinutes(2);

  @Override
  int run(SandboxClient client, Printer printer) {
    Sandbox unused = client.sandboxes().waitUntilReady(sandbox, timeout);
    return 0;
  }
}
