// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.loop;

import io.netty.util.concurrent.EventExecutor;

/**
 * The time of event loops: the one place that knows where Netty keeps it. Timers of a loop run by
 * it, so whatever compares times with timers uses it too.
 */
public final class LoopTime {
  private LoopTime() {}

  /**
   * Returns the time of a loop.
   *
   * @param loop whose timers run by it
   * @return nanoseconds from an arbitrary origin, never less than before
   */
  public static long nanoTime(EventExecutor loop) {
    return loop.ticker().nanoTime();
  }
}
