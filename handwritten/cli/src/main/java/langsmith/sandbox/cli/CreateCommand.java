// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.SandboxInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates a sandbox. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = "Creates a sandbox, waits until it is ready, and shows it.",
    footer = {"", "Example:", "  create work --snapshot python:3 --label team=ml --idle-ttl 2h"})
final class CreateCommand extends ServiceCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The name, unique in the workspace. By default the service makes one.")
  private @Nullable String name;

  @Option(
      names = "--snapshot",
      paramLabel = "REF",
      description = "The snapshot: an id, a name, or NAME:TAG. By default that of the service.")
  private @Nullable String snapshot;

  @Option(
      names = "--template",
      paramLabel = "NAME",
      description = "A template instead, on servers of the first generation only.")
  private @Nullable String template;

  @Option(
      names = "--volume",
      paramLabel = "VOLUME:PATH[:ro]",
      description =
          "Attach a volume at an absolute path, with :ro for reading only; may be given"
              + " several times.")
  private List<String> volumes = List.of();

  @Option(
      names = "--label",
      paramLabel = "KEY=VALUE",
      description = "A label; may be given several times.")
  private Map<String, String> labels = new LinkedHashMap<>();

  @Option(
      names = {"-e", "--env"},
      paramLabel = "NAME=VALUE",
      description = "Environment of every command; may be given several times.")
  private Map<String, String> environment = new LinkedHashMap<>();

  @Mixin private ReadyTimeout timeout = new ReadyTimeout();
  @Mixin private ResourceOptions options = new ResourceOptions();
  @Mixin private OutputFormat output = new OutputFormat();

  @Override
  int run(SandboxClient client, Printer printer) {
    String what = "creating " + (name == null ? "a sandbox" : name);
    CreateSandbox wanted = wanted();
    SandboxInfo created =
        Waiting.during(
            printer, what, timeout.limit, waiting -> client.sandboxes().create(wanted).info());
    output.one(printer, Row.of(created));
    return 0;
  }

  private CreateSandbox wanted() {
    CreateSandbox wanted = source().readyTimeout(timeout.limit);
    for (String volume : volumes) {
      wanted = attach(wanted, volume);
    }
    if (name != null) {
      wanted = wanted.name(name);
    }
    for (Map.Entry<String, String> label : labels.entrySet()) {
      wanted = wanted.label(label.getKey(), label.getValue());
    }
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      wanted = wanted.environment(variable.getKey(), variable.getValue());
    }
    if (options.idleTtl != null) {
      wanted = wanted.idleTtl(options.idleTtl);
    }
    if (options.deleteAfterStop != null) {
      wanted = wanted.deleteAfterStop(options.deleteAfterStop);
    }
    if (options.vcpus != null) {
      wanted = wanted.vcpus(options.vcpus);
    }
    if (options.memory != null) {
      wanted = wanted.memoryBytes(options.memory);
    }
    return options.disk == null ? wanted : wanted.fileSystemBytes(options.disk);
  }

  private CreateSandbox source() {
    if (template == null) {
      return snapshot == null ? CreateSandbox.fromDefault() : CreateSandbox.fromSnapshot(snapshot);
    }
    if (snapshot != null) {
      throw new IllegalArgumentException("--snapshot and --template exclude each other");
    }
    return CreateSandbox.fromTemplate(template);
  }

  private static CreateSandbox attach(CreateSandbox wanted, String volume) {
    boolean readOnly = volume.endsWith(":ro");
    String rest = volume.replaceFirst(":r[ow]$", "");
    int colon = rest.indexOf(':');
    if (colon <= 0 || !rest.startsWith("/", colon + 1)) {
      throw new IllegalArgumentException(
          "--volume must be VOLUME:PATH or VOLUME:PATH:ro with an absolute path, such as"
              + " data:/data, but was "
              + volume);
    }
    return wanted.volume(rest.substring(0, colon), rest.substring(colon + 1), readOnly);
  }
}
