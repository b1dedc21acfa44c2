// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.files.FileInfo;
import langsmith.sandbox.files.FileList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Finds files of a sandbox by their names. */
@Command(
    name = "glob",
    mixinStandardHelpOptions = true,
    description = "Finds files and directories of a sandbox by their names.",
    footer = {"", "Example:", "  glob box:src '**/*.py'"})
final class GlobCommand extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "SANDBOX:DIR", description = "Where to search.")
  private String directory = "";

  @Parameters(index = "1", paramLabel = "PATTERN", description = "Which names; quote it.")
  private String pattern = "";

  @Override
  int run(SandboxClient client, Printer printer) {
    SandboxPath remote = SandboxPath.required(directory);
    FileList found = client.sandboxes().get(remote.sandbox()).files().glob(remote.path(), pattern);
    for (FileInfo each : found.entries()) {
      printer.line(each.path());
    }
    if (found.isTruncated()) {
      printer.message("warning: the list is incomplete; the sandbox truncated it");
    }
    return 0;
  }
}
