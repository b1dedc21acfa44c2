// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import java.util.Random;
import java.util.function.Supplier;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.Output;

/**
 * Lets each response end in another way at another place, as {@link RandomCuts} does, or go silent,
 * and loses output now and then if that is wanted.
 */
final class EventCuts implements Supplier<Fault> {
  private final RandomCuts cuts;
  private final Random random;
  private final int losesBefore;

  /**
   * @param losesBefore the offset before which output may be lost; 0 for none
   */
  EventCuts(long seed, int losesBefore) {
    this.cuts = new RandomCuts(seed);
    this.random = new Random(~seed);
    this.losesBefore = losesBefore;
  }

  @Override
  public synchronized Fault get() {
    Fault cut = cuts.get();
    if (cut instanceof Fault.InsteadOfUpgrade) {
      return cut;
    }
    if (random.nextInt(12) == 0) {
      cut = Fault.stallAfterBytes(random.nextInt(100_000));
    }
    return losesBefore > 0 && random.nextInt(5) == 0
        ? Fault.all(Fault.evict(Output.STDOUT, random.nextInt(losesBefore)), cut)
        : cut;
  }

  int connections() {
    return cuts.connections();
  }
}
