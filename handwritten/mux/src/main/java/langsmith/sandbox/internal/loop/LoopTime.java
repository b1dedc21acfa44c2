// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.loop;

import io.netty.util.concurrent.EventExecutor;
import java.util.Arrays;

/**
 * The time of event loops: the one place that knows where Netty keeps it. Timers of a loop run by
 * it, so whatever compares times with timers uses it too.
 */
public final class LoopTime {
  /** Loops of Netty 4.1 have no ticker; their timers run by the system's. */
  private static final boolean HAS_TICKER =
      Arrays.stream(EventExecutor.class.getMethods())
          .anyMatch(method -> method.getName().equals("ticker"));

  private LoopTime() {}

  /**
   * Returns the time of a loop.
   *
   * @param loop whose timers run by it
   * @return nanoseconds from an arbitrary origin, never less than before
   */
  public static long nanoTime(EventExecutor loop) {
    return HAS_TICKER ? loop.ticker().nanoTime() : System.nanoTime();
  }
}
