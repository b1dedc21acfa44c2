// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.wire;

import io.netty.handler.codec.DateFormatter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After}: seconds or an HTTP date. */
public final class RetryAfter {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,64}(\\.[0-9]{1,9})?");

  /** The limit for absurdly large numbers. */
  private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(Integer.MAX_VALUE);

  private RetryAfter() {}

  /**
   * Returns how long the server requests to wait.
   *
   * @param header the value of {@code Retry-After}; null if absent
   * @param date the value of {@code Date}, from which a date is measured because the server's clock
   *     may differ from ours; null if absent
   * @param now the reference for a date if {@code date} is absent
   * @return zero for a date that has passed; null if the header is absent or neither a number of
   *     seconds nor a date. Not capped
   */
  public static @Nullable Duration parse(
      @Nullable String header, @Nullable String date, Instant now) {
    if (header == null) {
      return null;
    }
    String text = header.strip();
    if (SECONDS.matcher(text).matches()) {
      BigDecimal seconds = new BigDecimal(text).min(MAX_SECONDS);
      return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }
    Instant until = httpDate(text);
    if (until == null) {
      return null;
    }
    Instant serverNow = httpDate(date);
    Duration wait = Duration.between(serverNow == null ? now : serverNow, until);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  private static @Nullable Instant httpDate(@Nullable String value) {
    Date date = value == null ? null : DateFormatter.parseHttpDate(value);
    return date == null ? null : date.toInstant();
  }
}
