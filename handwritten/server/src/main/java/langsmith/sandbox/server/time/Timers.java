// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.time;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The clock and timers, which tests replace. */
public interface Timers {
  Instant now();

  /** Returns the time as resources show it. */
  default OffsetDateTime nowUtc() {
    return now().atOffset(ZoneOffset.UTC);
  }

  /** Runs a task once after a delay, on any thread, unless it is cancelled before. */
  Timer schedule(Duration delay, Runnable task);

  /** A scheduled task. */
  interface Timer {
    /** Cancels the task; does nothing if it already ran. */
    void cancel();
  }
}
