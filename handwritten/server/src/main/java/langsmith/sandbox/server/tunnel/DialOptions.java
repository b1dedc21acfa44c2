// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.tunnel;

import java.time.Duration;
import java.util.function.IntPredicate;

/**
 * What the tunnels of a box may do.
 *
 * @param allowed which ports may be dialled (clause D7)
 * @param dialTimeout how long a connection may take to come about (clause D2)
 * @param onActivity runs when payload arrives from the client (clause T9)
 */
public record DialOptions(IntPredicate allowed, Duration dialTimeout, Runnable onActivity) {
  /** How long a connection may take unless a test says otherwise. */
  public static final Duration DIAL_TIMEOUT = Duration.ofSeconds(10);
}
