// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.time;

import java.time.Duration;
import java.time.Instant;

/** The clock and timers, which tests replace. */
public interface Timers {
  Instant now();

  /** Runs a task once after a delay, on any thread, unless it is cancelled before. */
  Timer schedule(Duration delay, Runnable task);

  /** A scheduled task. */
  interface Timer {
    /** Cancels the task; does nothing if it already ran. */
    void cancel();
  }
}
