// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.List;
import java.util.Map;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.admin.CreateTemplate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Templates, from which servers of the first generation create sandboxes. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = "Templates of sandboxes, on servers of the first generation only.",
    footer = {"", "Example:", "  create work --template python"},
    subcommands = {
      TemplateCommand.Create.class,
      TemplateCommand.All.class,
      TemplateCommand.Get.class,
      TemplateCommand.Rename.class,
      TemplateCommand.Delete.class
    })
final class TemplateCommand {
  private static final String TEMPLATE = "Its name or id.";

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Creates a template, and shows it.")
  static final class Create extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "Unique in the workspace.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "IMAGE", description = "The image, such as python:3.13.")
    private String image = "";

    @Option(
        names = "--cpu",
        paramLabel = "QUANTITY",
        description = "Processors, such as 2, or 500m for a half, the default.")
    private @Nullable String cpu;

    @Option(
        names = "--memory",
        paramLabel = "QUANTITY",
        description = "Memory, such as 2Gi. Default: 512Mi")
    private @Nullable String memory;

    @Option(
        names = "--storage",
        paramLabel = "QUANTITY",
        description = "Size of the file system, such as 10Gi.")
    private @Nullable String storage;

    @Option(
        names = "--mount",
        paramLabel = "VOLUME=PATH",
        description = "Mount a volume of the first generation; may be given several times.")
    private Map<String, String> mounts = Map.of();

    @Mixin private OutputFormat output = new OutputFormat();

    @Override
    int run(SandboxClient client, Printer printer) {
      CreateTemplate wanted = CreateTemplate.of(name, image);
      if (cpu != null) {
        wanted = wanted.cpu(cpu);
      }
      if (memory != null) {
        wanted = wanted.memory(memory);
      }
      if (storage != null) {
        wanted = wanted.storage(storage);
      }
      for (Map.Entry<String, String> mount : mounts.entrySet()) {
        wanted = wanted.mount(mount.getKey(), mount.getValue());
      }
      output.one(printer, AdminRows.of(client.templates().create(wanted)));
      return 0;
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists templates.")
  static final class All extends ServiceCommand {
    @Mixin private ListOptions shown = new ListOptions();

    @Override
    int run(SandboxClient client, Printer printer) {
      shown.show(printer, AdminRows.TEMPLATE, client.templates().list(), AdminRows::of);
      return 0;
    }
  }

  @Command(name = "get", mixinStandardHelpOptions = true, description = "Shows a template.")
  static final class Get extends ServiceCommand {
    @Parameters(paramLabel = "TEMPLATE", description = TEMPLATE)
    private String template = "";

    @Mixin private OutputFormat output = new OutputFormat();

    @Override
    int run(SandboxClient client, Printer printer) {
      output.one(printer, AdminRows.of(client.templates().get(template)));
      return 0;
    }
  }

  @Command(name = "rename", mixinStandardHelpOptions = true, description = "Renames a template.")
  static final class Rename extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "TEMPLATE", description = TEMPLATE)
    private String template = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "The new name.")
    private String name = "";

    @Mixin private OutputFormat output = new OutputFormat();

    @Override
    int run(SandboxClient client, Printer printer) {
      output.one(printer, AdminRows.of(client.templates().rename(template, name)));
      return 0;
    }
  }

  @Command(name = "delete", mixinStandardHelpOptions = true, description = "Deletes templates.")
  static final class Delete extends ServiceCommand {
    @Parameters(arity = "1..*", paramLabel = "TEMPLATE", description = "Their names or ids.")
    private List<String> templates = List.of();

    @Override
    int run(SandboxClient client, Printer printer) {
      Deletion.each(printer, templates, client.templates()::delete);
      return 0;
    }
  }
}
