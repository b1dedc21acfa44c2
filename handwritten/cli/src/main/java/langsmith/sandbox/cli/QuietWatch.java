// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import langsmith.sandbox.output.CommandListener;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a command once it has been silent for long enough. Time in which there is no connection
 * does not count, because nobody knows then whether the command is silent.
 */
final class QuietWatch implements CommandListener {
  /** How long to wait for the server to show that it serves the command; older ones never do. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Duration quiet;
  private final BiFunction<Runnable, Duration, Future<?>> timer;

  // Guarded by this.
  private @Nullable Runnable leave;
  private @Nullable Future<?> alarm;
  private boolean attached;
  private boolean busy;
  private boolean left;

  /**
   * Makes a watch that does not run yet.
   *
   * @param quiet how long is long enough
   * @param timer runs something later, in a thread of its own
   */
  QuietWatch(Duration quiet, BiFunction<Runnable, Duration, Future<?>> timer) {
    this.quiet = quiet;
    this.timer = timer;
  }

  /** Begins to watch. */
  synchronized void start(Runnable leaveCommand) {
    leave = leaveCommand;
    arm();
  }

  /** Something came, and is being dealt with. */
  synchronized void busy() {
    busy = true;
    disarm();
  }

  /** It was dealt with. */
  synchronized void idle() {
    busy = false;
    arm();
  }

  /** Says whether it was silent for so long that the command was left. */
  synchronized boolean hasLeft() {
    return left;
  }

  @Override
  public synchronized void attached() {
    attached = true;
    arm();
  }

  @Override
  public synchronized void lost(String reason) {
    attached = false;
    arm();
  }

  private void arm() {
    disarm();
    if (leave != null && !busy) {
      boolean patient = !attached && quiet.compareTo(PATIENCE) < 0;
      alarm = timer.apply(this::expired, patient ? PATIENCE : quiet);
    }
  }

  private void disarm() {
    if (alarm != null) {
      alarm.cancel(false);
    }
  }

  private void expired() {
    Runnable action;
    synchronized (this) {
      if (busy || leave == null) {
        return;
      }
      left = true;
      action = leave;
    }
    action.run();
  }
}
