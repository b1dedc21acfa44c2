// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations in messages. */
public final class DurationText {
  private static final int NANO_DIGITS = 9;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private DurationText() {}

  /**
   * {@return a duration as people write it, such as {@code 1m30s}, {@code 250ms} or {@code 1.5s}}
   *
   * @param duration may be negative
   */
  public static String of(Duration duration) {
    if (duration.getSeconds() == Long.MIN_VALUE) {
      // It has no opposite.
      return duration.toString();
    }
    if (duration.isNegative()) {
      return "-" + of(duration.negated());
    }
    if (duration.getSeconds() == 0
        && duration.getNano() % NANOS_PER_MILLI == 0
        && !duration.isZero()) {
      return duration.toMillis() + "ms";
    }
    // By hand: REST uses this too, and Android's Duration has no parts before API level 31.
    long secondsPart = duration.getSeconds() % 60;
    String whole =
        part(duration.toDays(), "d")
            + part(duration.toHours() % 24, "h")
            + part(duration.toMinutes() % 60, "m");
    if (!whole.isEmpty() && secondsPart == 0 && duration.getNano() == 0) {
      return whole;
    }
    BigDecimal seconds =
        BigDecimal.valueOf(secondsPart)
            .add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS))
            .stripTrailingZeros();
    return whole + seconds.toPlainString() + "s";
  }

  private static String part(long count, String unit) {
    return count == 0 ? "" : count + unit;
  }
}
