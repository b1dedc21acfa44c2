// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a registry is accessed. A password is never an argument, which every user can see. */
final class RegistryCredentials {
  static final String VARIABLE = "LSBX_REGISTRY_PASSWORD";

  @Option(names = "--username", paramLabel = "USER", description = "The user name.")
  @Nullable String username;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description =
          "Read the password from the first line of this file. Or set the variable "
              + VARIABLE
              + ".")
  private @Nullable Path file;

  @Option(
      names = "--password-stdin",
      description = "Read the password from the first line of standard input.")
  private boolean stdin;

  @Option(
      names = "--aws-role",
      paramLabel = "ARN",
      description = "A role of AWS, instead of a user name and a password.")
  @Nullable String awsRole;

  /** Returns whether no option is given. */
  boolean areAbsent() {
    return username == null && awsRole == null && file == null && !stdin;
  }

  /** Returns the user name, after it was checked that it is given, and no role. */
  String requiredUsername() {
    if (username == null) {
      throw new IllegalArgumentException("give either --username with a password, or --aws-role");
    }
    if (awsRole != null) {
      throw new IllegalArgumentException("--username and --aws-role exclude each other");
    }
    return username;
  }

  /** Returns the password of the file, standard input or the variable. */
  String password(Map<String, String> environment) {
    if (file != null && stdin) {
      throw new IllegalArgumentException("give either --password-file or --password-stdin");
    }
    if (file != null) {
      return SecretLines.ofFile("--password-file", file);
    }
    if (stdin) {
      return SecretLines.ofStream("--password-stdin", StandardInput.open());
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    if (variable.isEmpty()) {
      throw new IllegalArgumentException(
          "no password; give --password-file or --password-stdin, or set " + VARIABLE);
    }
    return variable;
  }
}
