// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a file of a sandbox to standard output. */
@Command(
    name = "cat",
    mixinStandardHelpOptions = true,
    description = "Writes a file of a sandbox to standard output, unchanged.")
final class CatCommand implements Callable<Integer> {
  @ParentCommand private Main main = Main.ofProcess();

  @Parameters(paramLabel = "SANDBOX:PATH", description = "The file.")
  private String file = "";

  @Override
  public Integer call() {
    SandboxPath remote = SandboxPath.required(file);
    try (Backend backend = Backend.remote(main)) {
      long unused =
          backend
              .client()
              .sandboxes()
              .get(remote.sandbox())
              .files()
              .read(remote.path(), main.printer().bytes());
    }
    return 0;
  }
}
