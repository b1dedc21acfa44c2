// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Creates command ids: a command that is started again with its id runs once (clause S3). */
public final class CommandId {
  private CommandId() {}

  /**
   * Creates a UUID of version 7 as 32 lower-case hexadecimal digits without dashes.
   *
   * @param epochMillis the time, whose lower 48 bits lead, so that identities sort by age
   * @param random fills the other 74 bits; must not be predictable where identities are secret
   * @return 32 digits
   */
  public static String next(long epochMillis, RandomGenerator random) {
    long high = (epochMillis << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
    long low = 0x8000_0000_0000_0000L | (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL);
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(high) + hex.toHexDigits(low);
  }
}
