// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import langsmith.sandbox.BuildSnapshot;
import langsmith.sandbox.CaptureSnapshot;
import langsmith.sandbox.CreateSnapshot;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.SnapshotQuery;
import langsmith.sandbox.api.model.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Snapshots, from which sandboxes are created. */
@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    description = "Captures, builds, lists and deletes snapshots.",
    subcommands = {
      SnapshotCommand.Capture.class,
      SnapshotCommand.Create.class,
      SnapshotCommand.Build.class,
      SnapshotCommand.All.class,
      SnapshotCommand.Get.class,
      SnapshotCommand.Delete.class
    })
final class SnapshotCommand {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** What every way to a new snapshot has. */
  static final class NewSnapshot {
    @Option(names = "--tag", paramLabel = "TAG", description = "A tag; it moves to the new one.")
    private @Nullable String tag;

    @Option(
        names = "--timeout",
        paramLabel = "TIME",
        description = "How long to wait. Default: 5m",
        defaultValue = "5m")
    private Duration timeout = PATIENCE;

    @Mixin private OutputFormat output = new OutputFormat();

    CaptureSnapshot named(String name) {
      CaptureSnapshot wanted = CaptureSnapshot.named(name).readyTimeout(timeout);
      return tag == null ? wanted : wanted.tag(tag);
    }

    /** Makes a snapshot and shows it. */
    void show(Printer printer, String name, Function<Waiting, Snapshot> making) {
      output.one(printer, Row.of(Waiting.during(printer, "making " + name, timeout, making)));
    }
  }

  @Command(
      name = "capture",
      mixinStandardHelpOptions = true,
      description = "Captures the files of a sandbox.")
  static final class Capture extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "SANDBOX", description = "Its name or id.")
    private String sandbox = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "The name of the snapshot.")
    private String name = "";

    @Mixin private NewSnapshot made = new NewSnapshot();

    @Override
    int run(SandboxClient client, Printer printer) {
      made.show(printer, name, waiting -> client.snapshots().capture(sandbox, made.named(name)));
      return 0;
    }
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Creates a snapshot from an image.")
  static final class Create extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the snapshot.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "IMAGE", description = "The image, such as python:3.13.")
    private String image = "";

    @Option(
        names = "--disk",
        paramLabel = "SIZE",
        converter = Sizes.class,
        description = "Size of the file system. Default: ${DEFAULT-VALUE}",
        defaultValue = "10g")
    private Long disk = 10L << 30;

    @Mixin private NewSnapshot made = new NewSnapshot();

    @Override
    int run(SandboxClient client, Printer printer) {
      CreateSnapshot wanted =
          CreateSnapshot.fromImage(name, image, disk).readyTimeout(made.timeout);
      made.show(
          printer,
          name,
          waiting -> client.snapshots().create(made.tag == null ? wanted : wanted.tag(made.tag)));
      return 0;
    }
  }

  @Command(
      name = "build",
      mixinStandardHelpOptions = true,
      description = "Builds a snapshot from a Dockerfile, in a temporary sandbox.")
  static final class Build extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the snapshot.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "The context of the build.")
    private Path context = Path.of(".");

    @Option(
        names = {"-f", "--file"},
        paramLabel = "DOCKERFILE",
        description = "Its path in the context. Default: Dockerfile")
    private @Nullable String dockerfile;

    @Mixin private NewSnapshot made = new NewSnapshot();

    @Override
    int run(SandboxClient client, Printer printer) {
      BuildSnapshot wanted = BuildSnapshot.of(made.named(name), context).timeout(made.timeout);
      BuildSnapshot build = dockerfile == null ? wanted : wanted.dockerfile(dockerfile);
      made.show(
          printer,
          name,
          waiting -> client.snapshots().build(build.onLog(line -> waiting.message(printer, line))));
      return 0;
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists snapshots.")
  static final class All extends ServiceCommand {
    @Option(
        names = "--name-contains",
        paramLabel = "TEXT",
        description = "Only those whose name contains the text.")
    private @Nullable String part;

    @Mixin private ListOptions shown = new ListOptions();

    @Override
    int run(SandboxClient client, Printer printer) {
      SnapshotQuery all = SnapshotQuery.all();
      SnapshotQuery query = part == null ? all : all.nameContains(part);
      shown.show(printer, Row.SNAPSHOT, client.snapshots().list(query), Row::of);
      return 0;
    }
  }

  @Command(name = "get", mixinStandardHelpOptions = true, description = "Shows a snapshot.")
  static final class Get extends ServiceCommand {
    @Parameters(paramLabel = "REF", description = "An id, a name, or NAME:TAG.")
    private String reference = "";

    @Mixin private OutputFormat output = new OutputFormat();

    @Override
    int run(SandboxClient client, Printer printer) {
      output.one(printer, Row.of(client.snapshots().get(reference)));
      return 0;
    }
  }

  @Command(name = "delete", mixinStandardHelpOptions = true, description = "Deletes snapshots.")
  static final class Delete extends ServiceCommand {
    @Parameters(arity = "1..*", paramLabel = "REF", description = "Ids, names, or NAME:TAG.")
    private List<String> references = new ArrayList<>();

    @Override
    int run(SandboxClient client, Printer printer) {
      Deletion.each(printer, references, client.snapshots()::delete);
      return 0;
    }
  }
}
