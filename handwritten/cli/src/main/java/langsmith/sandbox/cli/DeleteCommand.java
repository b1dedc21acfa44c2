// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.SandboxInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes sandboxes. */
@Command(
    name = "delete",
    mixinStandardHelpOptions = true,
    description = "Deletes sandboxes with their files, and prints the name of each.",
    footer = {
      "",
      "If one cannot be deleted, the others are deleted nevertheless. Examples:",
      "  delete work other",
      "  delete --label team=ml"
    })
final class DeleteCommand extends ServiceCommand {
  @Parameters(arity = "0..*", paramLabel = "SANDBOX", description = "Their names or ids.")
  private List<String> sandboxes = new ArrayList<>();

  @Option(
      names = "--label",
      paramLabel = "KEY[=VALUE]",
      mapFallbackValue = "",
      description = "Delete all with this label; may be given several times.")
  private Map<String, String> labels = new LinkedHashMap<>();

  @Override
  int run(SandboxClient client, Printer printer) {
    if (sandboxes.isEmpty() == labels.isEmpty()) {
      throw new IllegalArgumentException("give either the names of sandboxes, or --label");
    }
    List<String> doomed =
        labels.isEmpty()
            ? sandboxes
            : client.sandboxes().list(ListCommand.labelled(labels)).stream()
                .map(SandboxInfo::name)
                .toList();
    Deletion.each(printer, doomed, client.sandboxes()::delete);
    return 0;
  }
}
