// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.concurrent.Callable;
import langsmith.sandbox.SandboxClient;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A call that needs a running service; a new local server could not know what it is about. */
abstract class ServiceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public final Integer call() {
    try (Backend backend = Backend.remote(main())) {
      return run(backend.client(), main().printer());
    }
  }

  final Main main() {
    return (Main) spec.root().userObject();
  }

  /** Does the work; returns the exit code. */
  abstract int run(SandboxClient client, Printer printer);
}
