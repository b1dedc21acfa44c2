// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The process to spawn on the host.
 *
 * @param arguments the program and its arguments
 * @param directory the working directory on the host
 * @param environment the whole environment
 * @param terminal whether it gets a pseudo-terminal
 * @param inputClosed whether standard input is at its end from the start; never with a terminal
 */
record Launch(
    List<String> arguments,
    Path directory,
    Map<String, String> environment,
    boolean terminal,
    boolean inputClosed) {
  /** Omits arguments and environment, which may contain secrets. */
  @Override
  public String toString() {
    return "Launch[terminal " + terminal + ", inputClosed " + inputClosed + "]";
  }
}
