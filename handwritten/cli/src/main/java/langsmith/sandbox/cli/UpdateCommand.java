// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.UpdateSandbox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a sandbox. */
@Command(
    name = "update",
    mixinStandardHelpOptions = true,
    description = "Changes a sandbox; what is not given stays as it is.")
final class UpdateCommand extends ServiceCommand {
  @Parameters(paramLabel = "SANDBOX", description = "Its name or id.")
  private String sandbox = "";

  @Option(names = "--name", paramLabel = "NAME", description = "A new name.")
  private @Nullable String name;

  @Mixin private ResourceOptions options = new ResourceOptions();
  @Mixin private OutputFormat output = new OutputFormat();

  @Override
  int run(SandboxClient client, Printer printer) {
    output.one(printer, Row.of(client.sandboxes().update(sandbox, changes())));
    return 0;
  }

  private UpdateSandbox changes() {
    if (name == null && options.areAbsent()) {
      throw new IllegalArgumentException(
          "nothing to change; give --name, --idle-ttl, --delete-after-stop, --vcpus, --memory or"
              + " --disk");
    }
    UpdateSandbox changes = UpdateSandbox.nothing();
    if (name != null) {
      changes = changes.name(name);
    }
    if (options.idleTtl != null) {
      changes = changes.idleTtl(options.idleTtl);
    }
    if (options.deleteAfterStop != null) {
      changes = changes.deleteAfterStop(options.deleteAfterStop);
    }
    if (options.vcpus != null) {
      changes = changes.vcpus(options.vcpus);
    }
    if (options.memory != null) {
      changes = changes.memoryBytes(options.memory);
    }
    if (options.disk != null) {
      changes = changes.fileSystemBytes(options.disk);
    }
    return changes;
  }
}
