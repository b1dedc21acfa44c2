// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.admin.CloneVolume;
import langsmith.sandbox.admin.CreateVolume;
import langsmith.sandbox.admin.UpdateVolume;
import langsmith.sandbox.api.model.Volume;
import langsmith.sandbox.api.model.VolumeAttachment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Volumes, which sandboxes attach. */
@Command(
    name = "volume",
    mixinStandardHelpOptions = true,
    description = "Creates, clones, lists, changes and deletes volumes, which outlive sandboxes.",
    footer = {
      "",
      "A new sandbox attaches volumes. Examples:",
      "  volume create data 10g",
      "  create work --volume data:/data"
    },
    subcommands = {
      VolumeCommand.Create.class,
      VolumeCommand.All.class,
      VolumeCommand.Get.class,
      VolumeCommand.Update.class,
      VolumeCommand.Clone.class,
      VolumeCommand.Attachments.class,
      VolumeCommand.Delete.class
    })
final class VolumeCommand {
  private static final String VOLUME = "Its name or id.";

  /** What a new volume can have. */
  static final class NewVolume {
    @Option(names = "--description", paramLabel = "TEXT", description = "What it is for.")
    private @Nullable String description;

    @Option(
        names = "--label",
        paramLabel = "KEY=VALUE",
        description = "A label; may be given several times.")
    private Map<String, String> labels = new LinkedHashMap<>();

    @Mixin private OutputFormat output = new OutputFormat();
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Creates a volume, and shows it.")
  static final class Create extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "Unique in the workspace.")
    private String name = "";

    @Parameters(
        index = "1",
        paramLabel = "SIZE",
        converter = Sizes.class,
        description = "Its size, such as 512MiB or 10g.")
    private Long size = 0L;

    @Option(
        names = "--first-generation",
        description = "A volume that templates mount, on servers of the first generation only.")
    private boolean firstGeneration;

    @Mixin private NewVolume wanted = new NewVolume();

    @Override
    int run(SandboxClient client, Printer printer) {
      if (firstGeneration) {
        if (wanted.description != null || !wanted.labels.isEmpty()) {
          throw new IllegalArgumentException(
              "volumes of the first generation have neither --description nor --label");
        }
        Volume volume = client.firstGenerationVolumes().create(name, Long.toString(size));
        wanted.output.one(printer, AdminRows.of(volume));
        return 0;
      }
      CreateVolume create = CreateVolume.of(name, size);
      if (wanted.description != null) {
        create = create.description(wanted.description);
      }
      for (Map.Entry<String, String> label : wanted.labels.entrySet()) {
        create = create.label(label.getKey(), label.getValue());
      }
      wanted.output.one(printer, AdminRows.of(client.volumes().create(create)));
      return 0;
    }
  }

  @Command(
      name = "clone",
      mixinStandardHelpOptions = true,
      description = "Creates a volume with the files that another one has now, and shows it.")
  static final class Clone extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "SOURCE", description = "Name or id of the other one.")
    private String source = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "The name of the new one.")
    private String name = "";

    @Mixin private NewVolume wanted = new NewVolume();

    @Override
    int run(SandboxClient client, Printer printer) {
      CloneVolume clone = CloneVolume.as(name);
      if (wanted.description != null) {
        clone = clone.description(wanted.description);
      }
      for (Map.Entry<String, String> label : wanted.labels.entrySet()) {
        clone = clone.label(label.getKey(), label.getValue());
      }
      wanted.output.one(printer, AdminRows.of(client.volumes().clone(source, clone)));
      return 0;
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists volumes.")
  static final class All extends ServiceCommand {
    @Option(
        names = "--name-contains",
        paramLabel = "TEXT",
        description = "Only those whose name contains the text.")
    private @Nullable String part;

    @Option(
        names = "--first-generation",
        description = "Those that templates mount, on servers of the first generation only.")
    private boolean firstGeneration;

    @Mixin private ListOptions shown = new ListOptions();

    @Override
    int run(SandboxClient client, Printer printer) {
      if (firstGeneration) {
        if (part != null) {
          throw new IllegalArgumentException("--name-contains is not for --first-generation");
        }
        shown.show(
            printer, AdminRows.VOLUME, client.firstGenerationVolumes().list(), AdminRows::of);
        return 0;
      }
      shown.show(
          printer,
          AdminRows.VOLUME,
          part == null ? client.volumes().list() : client.volumes().list(part),
          AdminRows::of);
      return 0;
    }
  }

  @Command(name = "get", mixinStandardHelpOptions = true, description = "Shows a volume.")
  static final class Get extends ServiceCommand {
    @Parameters(paramLabel = "VOLUME", description = VOLUME)
    private String volume = "";

    @Mixin private OutputFormat output = new OutputFormat();

    @Override
    int run(SandboxClient client, Printer printer) {
      output.one(printer, AdminRows.of(client.volumes().get(volume)));
      return 0;
    }
  }

  @Command(
      name = "attachments",
      mixinStandardHelpOptions = true,
      description = "Lists the sandboxes that a volume is attached to.")
  static final class Attachments extends ServiceCommand {
    @Parameters(paramLabel = "VOLUME", description = VOLUME)
    private String volume = "";

    @Mixin private OutputFormat output = new OutputFormat();

    @Override
    int run(SandboxClient client, Printer printer) {
      List<VolumeAttachment> attachments = client.volumes().get(volume).attachments();
      output.list(
          printer,
          AdminRows.ATTACHMENT,
          attachments == null ? List.of() : attachments.stream().map(AdminRows::of).toList());
      return 0;
    }
  }

  @Command(
      name = "update",
      mixinStandardHelpOptions = true,
      description = "Changes a volume; what is not given stays as it is.")
  static final class Update extends ServiceCommand {
    @Parameters(paramLabel = "VOLUME", description = VOLUME)
    private String volume = "";

    @Option(
        names = "--description",
        paramLabel = "TEXT",
        description = "What it is for; an empty text clears it.")
    private @Nullable String description;

    @Option(
        names = "--label",
        paramLabel = "KEY=VALUE",
        description = "Replace all labels by these; may be given several times.")
    private @Nullable Map<String, String> labels;

    @Option(names = "--no-labels", description = "Remove all labels.")
    private boolean noLabels;

    @Mixin private OutputFormat output = new OutputFormat();

    @Override
    int run(SandboxClient client, Printer printer) {
      if (noLabels && labels != null) {
        throw new IllegalArgumentException("--label and --no-labels exclude each other");
      }
      if (description == null && labels == null && !noLabels) {
        throw new IllegalArgumentException(
            "nothing to change; give --description, --label or --no-labels");
      }
      UpdateVolume update = UpdateVolume.nothing();
      if (description != null) {
        update = update.description(description);
      }
      if (noLabels || labels != null) {
        update = update.labels(labels == null ? Map.of() : labels);
      }
      output.one(printer, AdminRows.of(client.volumes().update(volume, update)));
      return 0;
    }
  }

  @Command(
      name = "delete",
      mixinStandardHelpOptions = true,
      description = "Deletes volumes with their files, and prints the name of each.")
  static final class Delete extends ServiceCommand {
    @Parameters(arity = "1..*", paramLabel = "VOLUME", description = "Their names or ids.")
    private List<String> volumes = List.of();

    @Override
    int run(SandboxClient client, Printer printer) {
      Deletion.each(printer, volumes, client.volumes()::delete);
      return 0;
    }
  }
}
