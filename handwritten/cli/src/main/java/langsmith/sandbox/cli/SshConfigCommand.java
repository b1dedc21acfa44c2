// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.nio.file.Path;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints lines for {@code ~/.ssh/config}. */
@Command(
    name = "ssh-config",
    mixinStandardHelpOptions = true,
    description = {
      "Prints lines for ~/.ssh/config, with which ssh, scp, rsync and editors reach a sandbox",
      "through 'tunnel'. The sandbox needs a running sshd that knows your key."
    },
    footer = {
      "",
      "ssh needs the same LANGSMITH_ variables or profile as this call. Example:",
      "  ssh-config work --user root >> ~/.ssh/config; ssh work"
    })
final class SshConfigCommand extends ServiceCommand {
  /** Where the launcher says how this program is called. */
  static final String PROGRAM = "lsbx.program";

  @Parameters(paramLabel = "SANDBOX", description = "Its name or id.")
  private String sandbox = "";

  @Option(
      names = "--host",
      paramLabel = "ALIAS",
      description = "The name for ssh. Default: the name of the sandbox")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port of sshd in the sandbox. Default: ${DEFAULT-VALUE}",
      defaultValue = "22")
  private int port;

  @Option(names = "--user", paramLabel = "USER", description = "The user in the sandbox.")
  private @Nullable String user;

  @Option(names = "--identity", paramLabel = "FILE", description = "Your private key.")
  private @Nullable Path identity;

  @Override
  int run(SandboxClient client, Printer printer) {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("--port must be from 1 to 65535, but was " + port);
    }
    Sandbox box = client.sandboxes().get(sandbox);
    String alias = host == null ? box.name() : host;
    if (!alias.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
      throw new IllegalArgumentException(
          "--host must be letters, digits, '.', '_' and '-', but was '" + alias + "'");
    }
    printer.line("Host " + alias);
    printer.line("  HostName " + box.name());
    // Of the id, because another sandbox may get this name later.
    printer.line("  HostKeyAlias lsbx-" + box.id());
    if (user != null) {
      printer.line("  User " + word(user));
    }
    if (identity != null) {
      printer.line("  IdentityFile " + word(identity.toAbsolutePath().toString()));
    }
    printer.line(
        "  ProxyCommand "
            + shellWord(System.getProperty(PROGRAM, "lsbx"))
            + (main().profileName() == null ? "" : " --profile " + shellWord(main().profileName()))
            + " tunnel --stdio "
            + box.name()
            + " "
            + port);
    return 0;
  }

  /** Returns a value as ssh reads it: in quotes, with tokens escaped. */
  private static String word(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%") + "\"";
  }

  /** Returns a word of a line that ssh gives to a shell. */
  private static String shellWord(String word) {
    String escaped = word.replace("%", "%%");
    return escaped.matches("[A-Za-z0-9_@%+=:,./-]+")
        ? escaped
        : "'" + escaped.replace("'", "'\\''") + "'";
  }
}
