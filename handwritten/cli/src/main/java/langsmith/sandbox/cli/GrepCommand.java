// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.files.TextMatch;
import langsmith.sandbox.files.TextMatches;
import langsmith.sandbox.files.TextSearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds lines in the files of a sandbox. */
@Command(
    name = "grep",
    mixinStandardHelpOptions = true,
    description = "Finds lines that contain a text, in the files of a sandbox.",
    footer = {
      "",
      "Prints PATH:LINE:TEXT; exits with 1 if there is no such line. Example:",
      "  grep TODO box:src --files '*.py'"
    })
final class GrepCommand extends ServiceCommand {
  @Parameters(index = "0", paramLabel = "TEXT", description = "What to search for; no pattern.")
  private String text = "";

  @Parameters(index = "1", paramLabel = "SANDBOX:DIR", description = "Where to search.")
  private String directory = "";

  @Option(
      names = "--files",
      paramLabel = "PATTERN",
      description = "Only in files with such names, such as '*.py'.")
  private @Nullable String files;

  @Override
  int run(SandboxClient client, Printer printer) {
    SandboxPath remote = SandboxPath.required(directory);
    TextSearch search = TextSearch.of(text).in(remote.path());
    if (files != null) {
      search = search.files(files);
    }
    TextMatches found = client.sandboxes().get(remote.sandbox()).files().grep(search);
    for (TextMatch match : found.lines()) {
      printer.line(match.path() + ":" + match.line() + ":" + match.text());
    }
    if (found.isTruncated()) {
      printer.message("warning: there are more lines; the sandbox truncated them");
    }
    return found.lines().isEmpty() ? 1 : 0;
  }
}
