// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import java.util.Random;
import java.util.function.Supplier;
import langsmith.sandbox.server.Fault;

/**
 * Lets each connection end in another way at another place: in its handshake, and before, within
 * and between frames.
 *
 * <p>Every third connection at least carries some output, so that a command gets somewhere.
 */
final class RandomCuts implements Supplier<Fault> {
  private static final int[] STATUSES = {429, 502, 503, 504};
  private static final int[] CODES = {1000, 1001, 1005, 1006, 1011, 1012, 1013, 3000, 4999};
  private static final int MOST_BYTES = 300_000;

  private final Random random;
  private int fruitless;
  private int connections;

  RandomCuts(long seed) {
    random = new Random(seed);
  }

  @Override
  public synchronized Fault get() {
    connections++;
    if (fruitless < 2 && random.nextInt(3) == 0) {
      fruitless++;
      return switch (random.nextInt(3)) {
        case 0 -> Fault.refuseUpgrade(any(STATUSES));
        case 1 -> Fault.resetInsideUpgrade(random.nextInt(130));
        default -> Fault.closeBeforeStarted(any(CODES));
      };
    }
    fruitless = 0;
    // Small counts are as likely as large ones.
    int bytes = 1 + random.nextInt(1 + random.nextInt(MOST_BYTES));
    Fault cut =
        switch (random.nextInt(4)) {
          case 0 -> Fault.resetAfterBytes(bytes);
          // In the header, in the JSON, in a character: the next frame has any length up to 40 KB.
          case 1 ->
              Fault.resetInsideFrame(bytes, 1 + random.nextInt(1 << (2 + random.nextInt(14))));
          default -> Fault.closeAfterBytes(bytes, any(CODES));
        };
    return switch (random.nextInt(6)) {
      case 0 -> Fault.all(Fault.overlap(1 + random.nextInt(50_000)), cut);
      case 1 ->
          Fault.all(
              Fault.splitCodePoints(), Fault.closeAfterBytes(1 + bytes % 500, any(CODES)), cut);
      default -> cut;
    };
  }

  synchronized int connections() {
    return connections;
  }

  private int any(int[] values) {
    return values[random.nextInt(values.length)];
  }
}
