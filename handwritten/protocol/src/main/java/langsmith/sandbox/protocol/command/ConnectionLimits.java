// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.util.function.DoubleSupplier;

/**
 * How long one connection of a command may take, and how much is left for further ones.
 *
 * @param policy has the limits of one connection
 * @param start what is left for starting the command
 * @param reattach what is left for attaching to it again
 */
record ConnectionLimits(CommandPolicy policy, StartBudget start, ReattachBudget reattach) {
  static ConnectionLimits of(CommandPolicy policy, DoubleSupplier random) {
    return new ConnectionLimits(
        policy, new StartBudget(policy, random), new ReattachBudget(policy.reconnect(), random));
  }
}
