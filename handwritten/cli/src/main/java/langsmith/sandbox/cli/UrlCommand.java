// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.network.SandboxService;
import langsmith.sandbox.network.ServiceLink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints a link to a port or a file of a sandbox. */
@Command(
    name = "url",
    mixinStandardHelpOptions = true,
    description = "Prints a link to a port or a file of a sandbox, for use without the key.",
    footer = {
      "",
      "Everyone with the link can use the port, or read the file. Examples:",
      "  url box:8080",
      "  curl $(url --curl box:8080)",
      "  url box:/srv/report.html"
    })
final class UrlCommand implements Callable<Integer> {
  @ParentCommand private Main main = Main.ofProcess();

  @Parameters(
      paramLabel = "SANDBOX:PORT|SANDBOX:PATH",
      description = "The target; write a file whose name is a number as ./8080.")
  private String target = "";

  @Option(
      names = "--expires",
      paramLabel = "TIME",
      description = "Validity of the link. Default: ${DEFAULT-VALUE}",
      defaultValue = "10m")
  private Duration validity = Duration.ofMinutes(10);

  @Option(
      names = "--curl",
      description = "Print arguments for curl instead of a browser link; for a port only.")
  private boolean curl;

  @Override
  public Integer call() {
    SandboxPath remote = SandboxPath.required(target);
    try (Backend backend = Backend.remote(main)) {
      Sandbox sandbox = backend.client().sandboxes().get(remote.sandbox());
      if (!remote.path().matches("[0-9]{1,5}")) {
        main.printer().line(sandbox.downloadLink(remote.path(), validity));
      } else {
        int port = Integer.parseInt(remote.path());
        ServiceLink link = sandbox.links().service(port, validity).link();
        main.printer()
            .line(
                curl
                    ? "-H " + SandboxService.TOKEN_HEADER + ":" + link.token() + " " + link.url()
                    : link.browserUrl().toString());
      }
    }
    return 0;
  }
}
