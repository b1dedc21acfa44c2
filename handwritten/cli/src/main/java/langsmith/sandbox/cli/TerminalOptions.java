// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import picocli.CommandLine.Option;

/** How a command is left that runs in the terminal. */
final class TerminalOptions {
  @Option(
      names = "--detach-keys",
      paramLabel = "KEYS",
      description =
          "What to type to leave the command running, such as ctrl-a,d; empty for none."
              + " Default: ${DEFAULT-VALUE}; none if the sandbox is deleted afterwards.",
      defaultValue = "ctrl-p,ctrl-q")
  String detachKeys = "";
}
