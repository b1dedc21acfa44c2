// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import langsmith.sandbox.server.recording.CommandTrace;
import org.jspecify.annotations.Nullable;

/**
 * How the commands of one box run.
 *
 * @param root the box's root directory on the host; created if missing
 * @param home the home directory on the host, inside {@code root}; created if missing
 * @param defaults the box's defaults; called for each command when it is launched, on a thread of
 *     the host
 * @param settings the settings for the commands of all boxes
 * @param onActivity called for each frame in either direction (clause L7) and each command over
 *     HTTP, on an event loop; must not block
 * @param recording records a command that is about to be launched, given its id and its command
 *     line; returns null to leave it unrecorded
 */
public record CommandHostOptions(
    Path root,
    Path home,
    Supplier<CommandDefaults> defaults,
    CommandSettings settings,
    Runnable onActivity,
    BiFunction<String, String, @Nullable CommandTrace> recording) {
  /**
   * Checks the directories.
   *
   * @throws IllegalArgumentException if the home is outside the root
   */
  public CommandHostOptions {
    root = root.toAbsolutePath().normalize();
    home = home.toAbsolutePath().normalize();
    if (!home.startsWith(root)) {
      throw new IllegalArgumentException("the home directory must be inside the box's root");
    }
  }

  /** Omits environment values. */
  @Override
  public String toString() {
    return "CommandHostOptions[" + settings + "]";
  }
}
