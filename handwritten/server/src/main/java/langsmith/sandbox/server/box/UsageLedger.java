// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The periods in which resources were used, since the server started. Beyond {@value #MAX_PERIODS},
 * the oldest are dropped. Confined to the server's event loop.
 */
public final class UsageLedger {
  static final int MAX_PERIODS = 10_000;

  private static final int FRACTION_DIGITS = 6;
  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
  private static final BigDecimal MILLICORES = BigDecimal.valueOf(1000);
  private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);

  /** The kinds of usage. */
  public enum Kind {
    SANDBOX,
    SNAPSHOT
  }

  /** One period of use; {@code to} is null while it lasts. */
  record Period(String resourceId, Kind kind, Instant from, @Nullable Instant to, BoxSize size) {}

  /**
   * The usage of one resource in one period, in hours of a processor or a GiB.
   *
   * @param start the start of the period
   */
  public record Amount(
      String resourceId,
      Kind kind,
      Instant start,
      BigDecimal processorHours,
      BigDecimal memoryHours,
      BigDecimal storageHours) {

    Amount plus(Amount other) {
      return new Amount(
          resourceId,
          kind,
          start,
          processorHours.add(other.processorHours),
          memoryHours.add(other.memoryHours),
          storageHours.add(other.storageHours));
    }

    /** Formats a number of hours without trailing zeros. */
    public static String text(BigDecimal hours) {
      BigDecimal rounded =
          hours.setScale(FRACTION_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
      return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
  }

  private final Deque<Period> ended = new ArrayDeque<>();
  private final Map<String, Period> running = new LinkedHashMap<>();

  public void begins(String resourceId, Kind kind, BoxSize size, Instant now) {
    ends(resourceId, now);
    running.put(resourceId, new Period(resourceId, kind, now, null, size));
  }

  /** Ends a period; does nothing if none is open. */
  public void ends(String resourceId, Instant now) {
    Period period = running.remove(resourceId);
    if (period != null && now.isAfter(period.from())) {
      ended.addLast(new Period(resourceId, period.kind(), period.from(), now, period.size()));
      if (ended.size() > MAX_PERIODS) {
        ended.removeFirst();
      }
    }
  }

  /** Returns the total usage of each resource from a start (inclusive) to an end (exclusive). */
  public List<Amount> whole(Instant start, Instant end, Instant now) {
    return amounts(start, end, start, now);
  }

  /** Returns the hourly usage of each resource from a start (inclusive) to an end (exclusive). */
  public List<Amount> hourly(Instant start, Instant end, Instant now) {
    List<Amount> all = new ArrayList<>();
    Instant last = end.isAfter(now) ? now : end;
    Instant hour = start.truncatedTo(ChronoUnit.HOURS);
    while (hour.isBefore(last)) {
      Instant next = hour.plus(1, ChronoUnit.HOURS);
      Instant from = hour.isBefore(start) ? start : hour;
      all.addAll(amounts(from, next.isAfter(end) ? end : next, hour, now));
      hour = next;
    }
    return all;
  }

  private List<Amount> amounts(Instant start, Instant end, Instant shownStart, Instant now) {
    Map<String, Amount> byResource = new LinkedHashMap<>();
    List<Period> periods = new ArrayList<>(ended);
    periods.addAll(running.values());
    for (Period period : periods) {
      Instant from = period.from().isBefore(start) ? start : period.from();
      Instant until = period.to() == null ? now : period.to();
      Instant to = until.isAfter(end) ? end : until;
      if (from.isBefore(to)) {
        byResource.merge(
            period.resourceId(),
            amount(period, shownStart, Duration.between(from, to)),
            Amount::plus);
      }
    }
    return List.copyOf(byResource.values());
  }

  private static Amount amount(Period period, Instant start, Duration duration) {
    BigDecimal hours =
        BigDecimal.valueOf(duration.toMillis())
            .movePointLeft(3)
            .divide(SECONDS_PER_HOUR, 2 * FRACTION_DIGITS, RoundingMode.HALF_UP);
    boolean computes = period.kind() == Kind.SANDBOX;
    BoxSize size = period.size();
    Long storage = size.fileSystemBytes();
    return new Amount(
        period.resourceId(),
        period.kind(),
        start,
        computes ? hours.multiply(share(size.countedMillicores(), MILLICORES)) : BigDecimal.ZERO,
        computes ? hours.multiply(share(size.countedMemory(), GIB)) : BigDecimal.ZERO,
        storage == null ? BigDecimal.ZERO : hours.multiply(share(storage, GIB)));
  }

  private static BigDecimal share(long amount, BigDecimal unit) {
    return BigDecimal.valueOf(amount).divide(unit, 2 * FRACTION_DIGITS, RoundingMode.HALF_UP);
  }
}
