// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import langsmith.sandbox.server.command.CommandTimers.Timer;
import org.jspecify.annotations.Nullable;

/**
 * The commands that can be attached to, by id. A finished command is kept for its ttl, and then
 * only its id, for a while. Bounded: {@value #MAX_FINISHED} finished commands (the oldest are
 * dropped first, whatever their ttl) and {@value #MAX_EXPIRED} expired ids. Thread-safe.
 */
final class CommandRegistry {
  static final int MAX_FINISHED = 256;
  static final int MAX_EXPIRED = 4096;

  // Guarded by this.
  private final Map<String, RunningCommand> commands = new LinkedHashMap<>();

  /** Finished commands, the oldest first, and their timers. */
  private final Map<String, Timer> finished = new LinkedHashMap<>();

  private final Set<String> expired = new LinkedHashSet<>();
  private boolean cleared;

  /**
   * Finds a command and counts the caller as its client.
   *
   * @param overEvents whether the caller uses Server-Sent Events
   */
  synchronized RunningCommand retain(String id, boolean overEvents) throws RejectedFrameException {
    RunningCommand command = find(id, overEvents);
    if (command == null) {
      throw new RejectedFrameException(
          RejectedFrameException.COMMAND_NOT_FOUND, "no command has the id " + id);
    }
    command.retain();
    return command;
  }

  /**
   * Finds or creates a command and counts the caller as its client. An expired id is never run
   * again.
   */
  synchronized RunningCommand retainOrCreate(
      String id, boolean overEvents, Supplier<RunningCommand> create)
      throws RejectedFrameException {
    RunningCommand command = find(id, overEvents);
    if (command == null) {
      command = create.get();
      commands.put(id, command);
    }
    command.retain();
    return command;
  }

  /** Starts the ttl of a command that has ended. */
  void ended(RunningCommand command) {
    String id = command.id();
    int ttlSeconds = command.spec().ttlSeconds();
    if (ttlSeconds == 0) {
      expire(id);
      return;
    }
    synchronized (this) {
      if (cleared) {
        return;
      }
      long ttlMillis = TimeUnit.SECONDS.toMillis(ttlSeconds);
      finished.put(
          id, ttlSeconds < 0 ? Timer.NONE : CommandTimers.after(ttlMillis, () -> expire(id)));
      if (finished.size() > MAX_FINISHED) {
        expire(finished.keySet().iterator().next());
      }
    }
  }

  /** Removes all commands, for good. */
  synchronized void clear() {
    cleared = true;
    finished.values().forEach(Timer::cancel);
    commands.clear();
    finished.clear();
    expired.clear();
  }

  private @Nullable RunningCommand find(String id, boolean overEvents)
      throws RejectedFrameException {
    if (expired.contains(id)) {
      throw new RejectedFrameException(
          RejectedFrameException.SESSION_EXPIRED,
          "the command " + id + " has finished and its session has expired");
    }
    RunningCommand command = commands.get(id);
    if (command != null && command.spec().overEvents() != overEvents) {
      throw new RejectedFrameException(
          RejectedFrameException.TRANSPORT_MISMATCH,
          "the command "
              + id
              + " was started over "
              + (overEvents ? "a WebSocket" : "Server-Sent Events"));
    }
    return command;
  }

  private synchronized void expire(String id) {
    Timer timer = finished.remove(id);
    if (timer != null) {
      timer.cancel();
    }
    if (commands.remove(id) != null) {
      expired.add(id);
      if (expired.size() > MAX_EXPIRED) {
        expired.remove(expired.iterator().next());
      }
    }
  }
}
