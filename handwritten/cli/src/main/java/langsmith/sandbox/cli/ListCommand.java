// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.SandboxQuery;
import langsmith.sandbox.SandboxStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists sandboxes. */
@Command(
    name = "list",
    aliases = "ps",
    mixinStandardHelpOptions = true,
    description = "Lists sandboxes.",
    footer = {"", "Example:", "  list --label team=ml --output name"})
final class ListCommand extends ServiceCommand {
  @Option(
      names = "--label",
      paramLabel = "KEY[=VALUE]",
      mapFallbackValue = "",
      description = "Only those with this label; may be given several times.")
  private Map<String, String> labels = new LinkedHashMap<>();

  @Option(
      names = "--name-contains",
      paramLabel = "TEXT",
      description = "Only those whose name contains the text.")
  private @Nullable String part;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "Only those in this state, such as ready or stopped.")
  private @Nullable SandboxStatus status;

  @Mixin private ListOptions shown = new ListOptions();

  @Override
  int run(SandboxClient client, Printer printer) {
    shown.show(printer, Row.SANDBOX, client.sandboxes().list(query()), Row::of);
    return 0;
  }

  private SandboxQuery query() {
    SandboxQuery query = labelled(labels);
    if (part != null) {
      query = query.nameContains(part);
    }
    return status == null ? query : query.status(status);
  }

  static SandboxQuery labelled(Map<String, String> labels) {
    SandboxQuery query = SandboxQuery.all();
    for (Map.Entry<String, String> label : labels.entrySet()) {
      query =
          label.getValue().isEmpty()
              ? query.label(label.getKey())
              : query.label(label.getKey(), label.getValue());
    }
    return query;
  }
}
