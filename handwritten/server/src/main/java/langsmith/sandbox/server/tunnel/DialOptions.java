// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.tunnel;

import java.time.Duration;
import java.util.function.IntPredicate;

/**
 * The options of a box's tunnels.
 *
 * @param allowed whether a port may be dialled (clause D7)
 * @param dialTimeout the time limit of connecting (clause D2)
 * @param onActivity runs when payload arrives from the client (clause T9)
 */
public record DialOptions(IntPredicate allowed, Duration dialTimeout, Runnable onActivity) {
  /** The default time limit of connecting. */
  public static final Duration DIAL_TIMEOUT = Duration.ofSeconds(10);
}
