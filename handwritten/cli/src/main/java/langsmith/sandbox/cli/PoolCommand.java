// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Duration;
import java.util.List;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.admin.UpdatePool;
import langsmith.sandbox.api.model.Pool;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pools of sandboxes that servers of the first generation keep ready. */
@Command(
    name = "pool",
    mixinStandardHelpOptions = true,
    description = "Pools of ready sandboxes, on servers of the first generation only.",
    subcommands = {
      PoolCommand.Create.class,
      PoolCommand.All.class,
      PoolCommand.Get.class,
      PoolCommand.Update.class,
      PoolCommand.Delete.class
    })
final class PoolCommand {
  private static final String POOL = "Its name or id.";

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Creates a pool, waits until it is ready, and shows it.")
  static final class Create extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "Unique in the workspace.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "TEMPLATE", description = "The template.")
    private String template = "";

    @Parameters(index = "2", paramLabel = "REPLICAS", description = "How many, from 1 to 100.")
    private int replicas;

    @Option(
        names = "--timeout",
        paramLabel = "TIME",
        description = "How long to wait, from 10s to 10m. Default: ${DEFAULT-VALUE}",
        defaultValue = "2m")
    private Duration timeout = Duration.ofMinutes(2);

    @Mixin private OutputFormat output = new OutputFormat();

    @Override
    int run(SandboxClient client, Printer printer) {
      Pool created =
          Waiting.during(
              printer,
              "creating " + name,
              timeout,
              waiting -> client.pools().create(name, template, replicas, timeout));
      output.one(printer, AdminRows.of(created));
      return 0;
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists pools.")
  static final class All extends ServiceCommand {
    @Mixin private ListOptions shown = new ListOptions();

    @Override
    int run(SandboxClient client, Printer printer) {
      shown.show(printer, AdminRows.POOL, client.pools().list(), AdminRows::of);
      return 0;
    }
  }

  @Command(name = "get", mixinStandardHelpOptions = true, description = "Shows a pool.")
  static final class Get extends ServiceCommand {
    @Parameters(paramLabel = "POOL", description = POOL)
    private String pool = "";

    @Mixin private OutputFormat output = new OutputFormat();

    @Override
    int run(SandboxClient client, Printer printer) {
      output.one(printer, AdminRows.of(client.pools().get(pool)));
      return 0;
    }
  }

  @Command(
      name = "update",
      mixinStandardHelpOptions = true,
      description = "Changes a pool; what is not given stays as it is.")
  static final class Update extends ServiceCommand {
    @Parameters(paramLabel = "POOL", description = POOL)
    private String pool = "";

    @Option(names = "--name", paramLabel = "NAME", description = "A new name.")
    private @Nullable String name;

    @Option(names = "--replicas", paramLabel = "N", description = "How many, from 0 to 100.")
    private @Nullable Integer replicas;

    @Mixin private OutputFormat output = new OutputFormat();

    @Override
    int run(SandboxClient client, Printer printer) {
      if (name == null && replicas == null) {
        throw new IllegalArgumentException("nothing to change; give --name or --replicas");
      }
      UpdatePool update = UpdatePool.nothing();
      if (name != null) {
        update = update.name(name);
      }
      if (replicas != null) {
        update = update.replicas(replicas);
      }
      output.one(printer, AdminRows.of(client.pools().update(pool, update)));
      return 0;
    }
  }

  @Command(name = "delete", mixinStandardHelpOptions = true, description = "Deletes pools.")
  static final class Delete extends ServiceCommand {
    @Parameters(arity = "1..*", paramLabel = "POOL", description = "Their names or ids.")
    private List<String> pools = List.of();

    @Override
    int run(SandboxClient client, Printer printer) {
      Deletion.each(printer, pools, client.pools()::delete);
      return 0;
    }
  }
}
