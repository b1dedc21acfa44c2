// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import langsmith.sandbox.output.CommandListener;
import org.jspecify.annotations.Nullable;

/**
 * Detaches from a command after a period of silence. Time without a connection does not count,
 * because the command may be writing.
 */
final class QuietWatch implements CommandListener {
  /** The time to wait for the server's acknowledgement, which older servers do not send. */
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
   * Creates a watch that does not run yet.
   *
   * @param quiet the period of silence
   * @param timer runs an action later, on another thread
   */
  QuietWatch(Duration quiet, BiFunction<Runnable, Duration, Future<?>> timer) {
    this.quiet = quiet;
    this.timer = timer;
  }

  /** Starts the watch. */
  synchronized void start(Runnable leaveCommand) {
    leave = leaveCommand;
    arm();
  }

  /** Pauses the watch: output arrived and is being processed. */
  synchronized void busy() {
    busy = true;
    disarm();
  }

  /** Restarts the period of silence: the output was processed. */
  synchronized void idle() {
    busy = false;
    arm();
  }

  /** Returns whether the watch has detached from the command. */
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
