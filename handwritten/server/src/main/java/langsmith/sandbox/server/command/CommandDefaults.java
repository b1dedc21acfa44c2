// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.server.files.BoxMount;
import org.jspecify.annotations.Nullable;

/**
 * What a box says about each of its commands, below what the command says itself.
 *
 * @param user whom commands run as; null means the server's user
 * @param workDirectory an absolute path in the box where commands start; null means the home
 *     directory
 * @param environment variables of every command
 * @param mounts directories of the host that are laid over the box
 * @param limits what a process may use
 */
public record CommandDefaults(
    @Nullable String user,
    @Nullable String workDirectory,
    Map<String, String> environment,
    List<BoxMount> mounts,
    Limits limits) {
  /** Nothing said. */
  public static final CommandDefaults NONE =
      new CommandDefaults(null, null, Map.of(), List.of(), Limits.NONE);

  /**
   * What each process of a command may use. The machine's processors and memory bound it in any
   * case.
   *
   * @param cpuMillicores thousandths of a processor, rounded up to whole ones; null for all
   * @param memoryBytes writable private memory; null for any
   */
  public record Limits(@Nullable Integer cpuMillicores, @Nullable Long memoryBytes) {
    /** No limits. */
    public static final Limits NONE = new Limits(null, null);
  }

  /**
   * Copies.
   *
   * @param user whom commands run as
   * @param workDirectory where they start
   * @param environment their variables
   * @param mounts what is laid over the box
   * @param limits what they may use
   */
  public CommandDefaults {
    environment = Map.copyOf(environment);
    mounts = List.copyOf(mounts);
  }

  /**
   * Returns defaults with variables and nothing else.
   *
   * @param environment variables of every command
   * @return the defaults
   */
  public static CommandDefaults of(Map<String, String> environment) {
    return new CommandDefaults(null, null, environment, List.of(), Limits.NONE);
  }

  /** Returns what lies over a path of the box, or null if it is the box's own. */
  @Nullable BoxMount over(Path pathInBox) {
    BoxMount found = null;
    for (BoxMount mount : mounts) {
      if (pathInBox.startsWith(mount.path())
          && (found == null || mount.path().length() > found.path().length())) {
        found = mount;
      }
    }
    return found;
  }

  /** Never shows variables or places on the host. */
  @Override
  public String toString() {
    return "CommandDefaults[user " + user + ", mounts " + mounts.size() + ", " + limits + "]";
  }
}
