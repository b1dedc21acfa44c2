// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.List;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.admin.CreateRegistry;
import langsmith.sandbox.admin.UpdateRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registries, from which snapshots of private images are made. */
@Command(
    name = "registry",
    mixinStandardHelpOptions = true,
    description = "Adds, lists, changes and removes registries of private images.",
    footer = {
      "",
      "Example:",
      "  pass show ghcr | registry create ghcr ghcr.io --username me --password-stdin"
    },
    subcommands = {
      RegistryCommand.Create.class,
      RegistryCommand.All.class,
      RegistryCommand.Get.class,
      RegistryCommand.Update.class,
      RegistryCommand.Delete.class
    })
final class RegistryCommand {
  private static final String REGISTRY = "Its name or id.";

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Adds a registry, and shows it without its password.")
  static final class Create extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "Unique in the workspace.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "URL", description = "Such as ghcr.io.")
    private String url = "";

    @Mixin private RegistryCredentials credentials = new RegistryCredentials();
    @Mixin private OutputFormat output = new OutputFormat();

    @Override
    int run(SandboxClient client, Printer printer) {
      String role = credentials.awsRole;
      CreateRegistry wanted =
          role != null && credentials.username == null
              ? CreateRegistry.withAwsRole(name, url, role)
              : CreateRegistry.withPassword(
                  name,
                  url,
                  credentials.requiredUsername(),
                  credentials.password(main().environment()));
      output.one(printer, AdminRows.of(client.registries().create(wanted)));
      return 0;
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists registries.")
  static final class All extends ServiceCommand {
    @Option(
        names = "--name-contains",
        paramLabel = "TEXT",
        description = "Only those whose name contains the text.")
    private @Nullable String part;

    @Mixin private ListOptions shown = new ListOptions();

    @Override
    int run(SandboxClient client, Printer printer) {
      shown.show(
          printer,
          AdminRows.REGISTRY,
          part == null ? client.registries().list() : client.registries().list(part),
          AdminRows::of);
      return 0;
    }
  }

  @Command(name = "get", mixinStandardHelpOptions = true, description = "Shows a registry.")
  static final class Get extends ServiceCommand {
    @Parameters(paramLabel = "REGISTRY", description = REGISTRY)
    private String registry = "";

    @Mixin private OutputFormat output = new OutputFormat();

    @Override
    int run(SandboxClient client, Printer printer) {
      output.one(printer, AdminRows.of(client.registries().get(registry)));
      return 0;
    }
  }

  @Command(
      name = "update",
      mixinStandardHelpOptions = true,
      description = "Changes a registry; what is not given stays as it is.")
  static final class Update extends ServiceCommand {
    @Parameters(paramLabel = "REGISTRY", description = REGISTRY)
    private String registry = "";

    @Option(names = "--name", paramLabel = "NAME", description = "A new name.")
    private @Nullable String name;

    @Option(names = "--url", paramLabel = "URL", description = "A new URL.")
    private @Nullable String url;

    @Mixin private RegistryCredentials credentials = new RegistryCredentials();
    @Mixin private OutputFormat output = new OutputFormat();

    @Override
    int run(SandboxClient client, Printer printer) {
      if (name == null && url == null && credentials.areAbsent()) {
        throw new IllegalArgumentException(
            "nothing to change; give --name, --url, --username with a password, or --aws-role");
      }
      UpdateRegistry update = UpdateRegistry.nothing();
      if (name != null) {
        update = update.name(name);
      }
      if (url != null) {
        update = update.url(url);
      }
      String role = credentials.awsRole;
      if (role != null && credentials.username == null) {
        update = update.awsRole(role);
      } else if (!credentials.areAbsent()) {
        update =
            update.password(
                credentials.requiredUsername(), credentials.password(main().environment()));
      }
      output.one(printer, AdminRows.of(client.registries().update(registry, update)));
      return 0;
    }
  }

  @Command(name = "delete", mixinStandardHelpOptions = true, description = "Removes registries.")
  static final class Delete extends ServiceCommand {
    @Parameters(arity = "1..*", paramLabel = "REGISTRY", description = "Their names or ids.")
    private List<String> registries = List.of();

    @Override
    int run(SandboxClient client, Printer printer) {
      Deletion.each(printer, registries, client.registries()::delete);
      return 0;
    }
  }
}
