// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import java.util.Objects;
import langsmith.sandbox.protocol.Durations;
import langsmith.sandbox.protocol.ReconnectPolicy;

/**
 * The limits of one command stream.
 *
 * @param openTimeout for opening one connection; default 30 s, because a stopped box wakes up
 *     slowly
 * @param connectBudget for everything until {@code started}; default 120 s
 * @param startedTimeout from {@code execute} to {@code started} on one connection; default 30 s
 * @param killGrace from {@code kill} to {@code exit}; default 10 s
 * @param reconnect how persistently a lost attachment is restored
 * @param maxQueuedInputBytes how much input may wait for a connection or for the network to take
 *     it; default 1 MiB. Input beyond that is refused at once, and nothing of it is sent; but on a
 *     connection one text of any size may go out while no other waits
 */
public record CommandPolicy(
    Duration openTimeout,
    Duration connectBudget,
    Duration startedTimeout,
    Duration killGrace,
    ReconnectPolicy reconnect,
    int maxQueuedInputBytes) {

  private static final CommandPolicy DEFAULT =
      new CommandPolicy(
          Duration.ofSeconds(30),
          Duration.ofSeconds(120),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          ReconnectPolicy.standard(),
          1 << 20);

  /**
   * Checks the bounds.
   *
   * @param openTimeout positive
   * @param connectBudget positive
   * @param startedTimeout positive
   * @param killGrace positive
   * @param reconnect not null
   * @param maxQueuedInputBytes at least 0
   * @throws IllegalArgumentException if one is out of its bounds
   */
  public CommandPolicy {
    positive(openTimeout, "openTimeout");
    positive(connectBudget, "connectBudget");
    positive(startedTimeout, "startedTimeout");
    positive(killGrace, "killGrace");
    Objects.requireNonNull(reconnect, "reconnect");
    if (maxQueuedInputBytes < 0) {
      throw new IllegalArgumentException(
          "maxQueuedInputBytes must be at least 0 but was " + maxQueuedInputBytes);
    }
  }

  /**
   * Returns the default limits.
   *
   * @return the defaults named above
   */
  public static CommandPolicy standard() {
    return DEFAULT;
  }

  /**
   * Returns these limits with another reconnect policy.
   *
   * @param reconnect how persistently a lost attachment is restored
   * @return the changed limits
   */
  public CommandPolicy withReconnect(ReconnectPolicy reconnect) {
    return new CommandPolicy(
        openTimeout, connectBudget, startedTimeout, killGrace, reconnect, maxQueuedInputBytes);
  }

  private static void positive(Duration value, String name) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(
          name + " must be positive but was " + Durations.text(value));
    }
  }
}
