// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a command waits until a sandbox is ready. */
final class ReadyTimeout {
  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "How long to wait. Default: ${DEFAULT-VALUE}",
      defaultValue = "2m")
  Duration limit = Duration.ofMinutes(2);
}
