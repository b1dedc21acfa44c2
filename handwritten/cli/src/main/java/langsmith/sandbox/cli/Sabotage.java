// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.Random;
import java.util.function.Supplier;
import langsmith.sandbox.server.Fault;

/** Supplies the fault of each connection of the demonstration. */
final class Sabotage implements Supplier<Fault> {
  private static final int LEAST_BYTES = 50_000;
  private static final int MOST_BYTES = 1_000_000;

  private final Random random;

  Sabotage(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public synchronized Fault get() {
    int bytes = random.nextInt(LEAST_BYTES, MOST_BYTES);
    return switch (random.nextInt(6)) {
      case 0 -> Fault.goingAwayAfterBytes(bytes);
      case 1 -> Fault.closeAfterBytes(bytes, 1011);
      case 2 -> Fault.refuseUpgrade(503);
      default -> Fault.resetAfterBytes(bytes);
    };
  }
}
