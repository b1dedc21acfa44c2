// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.server.files.BoxMount;
import org.jspecify.annotations.Nullable;

/**
 * The box's defaults for its commands, which each command may override.
 *
 * @param user the user of commands; null means the server's user
 * @param workDirectory the absolute path in the box of the working directory; null means the home
 *     directory
 * @param environment the variables of every command
 * @param mounts the directories of the host that are mounted over the box
 * @param limits the limits of each process
 */
public record CommandDefaults(
    @Nullable String user,
    @Nullable String workDirectory,
    Map<String, String> environment,
    List<BoxMount> mounts,
    Limits limits) {
  /** No defaults. */
  public static final CommandDefaults NONE =
      new CommandDefaults(null, null, Map.of(), List.of(), Limits.NONE);

  /**
   * The limits of each process of a command, in addition to those of the machine.
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
   * @param user the user of commands
   * @param workDirectory their working directory
   * @param environment their variables
   * @param mounts the mounts over the box
   * @param limits their limits
   */
  public CommandDefaults {
    environment = Map.copyOf(environment);
    mounts = List.copyOf(mounts);
  }

  /**
   * Creates defaults with variables only.
   *
   * @param environment the variables of every command
   * @return the defaults
   */
  public static CommandDefaults of(Map<String, String> environment) {
    return new CommandDefaults(null, null, environment, List.of(), Limits.NONE);
  }

  /** Returns the mount over a path of the box; null for none. */
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

  /** Omits variables and paths of the host. */
  @Override
  public String toString() {
    return "CommandDefaults[user " + user + ", mounts " + mounts.size() + ", " + limits + "]";
  }
}
