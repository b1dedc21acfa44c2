// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.server.SandboxServer;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Demonstrates the main promise: a command writes megabytes of text while its connection is cut
 * repeatedly, and every byte arrives exactly once.
 */
@picocli.CommandLine.Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Runs a command with much output over a connection that is cut repeatedly.")
final class DemoCommand implements Callable<Integer> {
  /**
   * More than the command writes, so that no output is overwritten while the client is
   * disconnected.
   */
  private static final int RING_BYTES = 64 << 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--megabytes",
      paramLabel = "N",
      description = "Megabytes that the command writes. Default: ${DEFAULT-VALUE}",
      defaultValue = "20")
  private int megabytes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the places where the connection is cut. Default: ${DEFAULT-VALUE}",
      defaultValue = "1")
  private long seed;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (megabytes < 1 || megabytes > 50) {
      throw new IllegalArgumentException("--megabytes must be from 1 to 50 but was " + megabytes);
    }
    try (SandboxServer server = SandboxServer.builder().ringBytes(RING_BYTES).start();
        SandboxClient client = Backend.client(server).reconnectPolicy(policy()).build();
        Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
      out.println("A local sandbox runs a command that writes " + megabytes + " MB of text.");
      out.println("Its connection is cut repeatedly: reset, going away, refused.");
      server.faults().always(new Sabotage(seed));
      DemoReport report = receive(sandbox, out);
      server.faults().clear();
      return report.compare(sandbox.run(DemoScript.CHECKSUMS), out);
    }
  }

  private DemoReport receive(Sandbox sandbox, PrintWriter out) {
    DemoReport report = new DemoReport();
    DemoProgress progress = new DemoProgress(out, report::progress, columns(), System::nanoTime);
    Command command =
        Command.of(DemoScript.of(megabytes)).timeout(Duration.ofMinutes(2)).listener(report);
    try (CommandHandle handle = sandbox.start(command)) {
      for (OutputChunk chunk : handle) {
        report.add(chunk);
        progress.update();
      }
      ExecutionResult result = handle.result();
      progress.finish();
      report.exited(result.exitCode());
      return report;
    }
  }

  /** Returns the width of the terminal, 80 if it is unknown; 0 without a terminal. */
  private static int columns() {
    return Help.Ansi.AUTO.enabled() ? new UsageMessageSpec().autoWidth(true).width() : 0;
  }

  /** Returns a policy with many attempts and short delays, because the connection is cut often. */
  private static ReconnectPolicy policy() {
    return ReconnectPolicy.standard()
        .withMaxAttempts(50)
        .withDelays(Duration.ofMillis(20), Duration.ofMillis(500));
  }
}
