// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.util.function.DoubleSupplier;
import langsmith.sandbox.protocol.Backoff;

/**
 * How long one connection of a command may take, and how much is left for further ones.
 *
 * @param policy has the limits of one connection
 * @param start what is left for starting the command
 * @param reattach what is left for attaching to it again
 */
record ConnectionLimits(CommandPolicy policy, StartBudget start, ReattachBudget reattach) {
  /** The least part of a delay between requests for events that jitter leaves (clause V10). */
  private static final double LEAST_SHARE = 0.8;

  /** Returns the limits of WebSockets. */
  static ConnectionLimits ofSockets(CommandPolicy policy, DoubleSupplier random) {
    return of(policy, new Backoff(policy.reconnect()), random);
  }

  /** Returns the limits of requests for events. */
  static ConnectionLimits ofEvents(CommandPolicy policy, DoubleSupplier random) {
    return of(policy, new Backoff(policy.reconnect(), LEAST_SHARE), random);
  }

  private static ConnectionLimits of(CommandPolicy policy, Backoff backoff, DoubleSupplier random) {
    return new ConnectionLimits(
        policy,
        new StartBudget(policy, random),
        new ReattachBudget(policy.reconnect(), backoff, random));
  }
}
