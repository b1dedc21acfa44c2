// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The command to start.
 *
 * @param arguments the shell, as the box sees it, and its arguments
 * @param directory the working directory, as the box sees it
 * @param environment the whole environment
 * @param user whom it runs as; null for the user of the server
 * @param limits of the process and its children
 * @param terminal its terminal; null for pipes
 * @param inputClosed whether standard input is at its end from the start; never with a terminal
 */
public record Launch(
    List<String> arguments,
    String directory,
    Map<String, String> environment,
    @Nullable User user,
    Limits limits,
    @Nullable Terminal terminal,
    boolean inputClosed) {

  /** A user of the host, by numbers. */
  public record User(int uid, int gid) {}

  /**
   * The limits of each process.
   *
   * @param memoryBytes writable private memory; 0 for any
   * @param processors the number of processors; 0 for all
   */
  public record Limits(long memoryBytes, int processors) {}

  /**
   * A terminal.
   *
   * @param columns its width
   * @param rows its height
   * @param held whether the command begins only with {@link BoxProcess#go}
   */
  public record Terminal(int columns, int rows, boolean held) {}

  /** Omits arguments and environment, which may contain secrets. */
  @Override
  public String toString() {
    return "Launch[terminal " + terminal + ", inputClosed " + inputClosed + "]";
  }
}
