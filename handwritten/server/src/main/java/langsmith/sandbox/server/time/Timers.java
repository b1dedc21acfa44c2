// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.time;

import java.time.Duration;
import java.time.Instant;

/** The time of day and what is to happen later; the seam at which tests turn the clock. */
public interface Timers {
  Instant now();

  /** Runs a task once after a delay, unless it is cancelled before; on any thread. */
  Timer schedule(Duration delay, Runnable task);

  /** One task that is still to run. */
  interface Timer {
    /** Prevents the task from running; does nothing if it ran. */
    void cancel();
  }
}
