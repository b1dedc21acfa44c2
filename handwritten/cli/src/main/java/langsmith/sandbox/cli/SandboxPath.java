// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.Optional;

/**
 * A file or directory of a sandbox, written {@code NAME:PATH}.
 *
 * @param sandbox name or id
 * @param path absolute, or relative to the home directory
 */
record SandboxPath(String sandbox, String path) {
  /** Parses an argument; empty if it is local, as every argument is that begins with {@code ./}. */
  static Optional<SandboxPath> parse(String argument) {
    int colon = argument.indexOf(':');
    int slash = argument.indexOf('/');
    boolean driveLetter = colon == 1 && argument.startsWith("\\", 2);
    if (colon <= 0 || (slash >= 0 && slash < colon) || driveLetter) {
      return Optional.empty();
    }
    String path = argument.substring(colon + 1);
    return Optional.of(new SandboxPath(argument.substring(0, colon), path.isEmpty() ? "." : path));
  }

  /** Parses an argument that must be remote. */
  static SandboxPath required(String argument) {
    return parse(argument)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected SANDBOX:PATH, such as box:src/main.py, not " + argument));
  }

  /** Returns the last name of the path; empty if it has none. */
  String name() {
    String trimmed = path.replaceAll("/+$", "");
    String name = trimmed.substring(trimmed.lastIndexOf('/') + 1);
    return name.equals(".") || name.equals("..") ? "" : name;
  }
}
