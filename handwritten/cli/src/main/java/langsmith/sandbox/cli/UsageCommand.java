// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Instant;
import java.util.List;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.admin.UsageCostQuery;
import langsmith.sandbox.api.model.UsageGranularity;
import langsmith.sandbox.api.model.UsageResourceType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Usage, limits and cost of the workspace. */
@Command(
    name = "usage",
    mixinStandardHelpOptions = true,
    description = "Shows what the workspace uses now, and its limits.",
    subcommands = UsageCommand.Costs.class)
final class UsageCommand extends ServiceCommand {
  @Mixin private OutputFormat output = new OutputFormat();

  @Override
  int run(SandboxClient client, Printer printer) {
    output.one(printer, AdminRows.of(client.usage().current()));
    return 0;
  }

  enum Per {
    RESOURCE,
    HOUR
  }

  enum Kind {
    SANDBOX,
    SNAPSHOT
  }

  @Command(
      name = "costs",
      mixinStandardHelpOptions = true,
      description = "Lists what sandboxes and snapshots have consumed in a period.",
      footer = {"", "Example:", "  usage costs --since 7d --type sandbox -o json"})
  static final class Costs extends ServiceCommand {
    @Parameters(
        arity = "0..*",
        paramLabel = "ID",
        description = "Only these sandboxes and snapshots, by their ids.")
    private List<String> ids = List.of();

    @Option(
        names = "--since",
        paramLabel = "TIME",
        converter = PointInTime.class,
        description =
            "The start of the period: a time ago, such as 7d, a date, or a time such as"
                + " 2026-11-30T08:00:00Z. Default: ${DEFAULT-VALUE}",
        defaultValue = "1d")
    private Instant since = Instant.EPOCH;

    @Option(
        names = "--until",
        paramLabel = "TIME",
        converter = PointInTime.class,
        description = "Its end, at most 31 days later. Default: now",
        defaultValue = "0")
    private Instant until = Instant.EPOCH;

    @Option(
        names = "--per",
        paramLabel = "WHAT",
        description = "One line per resource or hour. Default: that of the service.")
    private @Nullable Per per;

    @Option(
        names = "--type",
        paramLabel = "TYPE",
        description = "Only those of the type sandbox or snapshot.")
    private @Nullable Kind kind;

    @Mixin private ListOptions shown = new ListOptions();

    @Override
    int run(SandboxClient client, Printer printer) {
      UsageCostQuery query = UsageCostQuery.between(since, until);
      if (per != null) {
        query =
            query.granularity(per == Per.HOUR ? UsageGranularity.HOUR : UsageGranularity.RESOURCE);
      }
      if (kind != null) {
        query =
            query.resourceType(
                kind == Kind.SANDBOX ? UsageResourceType.SANDBOX : UsageResourceType.SNAPSHOT);
      }
      if (!ids.isEmpty()) {
        query = query.resourceIds(ids);
      }
      shown.show(printer, AdminRows.COST, client.usage().costs(query), AdminRows::of);
      return 0;
    }
  }
}
