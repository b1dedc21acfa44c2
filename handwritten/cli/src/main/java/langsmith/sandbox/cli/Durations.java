// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: {@code 90}, {@code 90s}, {@code 5m}, {@code 2h}, {@code 1d}. */
final class Durations implements ITypeConverter<Duration> {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})([smhd]?)");
  private static final Map<String, Integer> SECONDS =
      Map.of("", 1, "s", 1, "m", 60, "h", 3600, "d", 86_400);

  /** As {@link Duration} writes itself. */
  private static final Pattern ISO = Pattern.compile("\\bPT(?=-?[0-9])[-0-9.HMS]*[HMS]\\b");

  /**
   * Returns a duration as people write it, such as {@code 1m30s}, {@code 250ms} or {@code 1.5s}.
   */
  static String text(Duration duration) {
    if (duration.isNegative()) {
      return "-" + text(duration.negated());
    }
    if (duration.getSeconds() == 0 && duration.getNano() % 1_000_000 == 0 && !duration.isZero()) {
      return duration.toMillis() + "ms";
    }
    String whole =
        part(duration.toDays(), "d")
            + part(duration.toHoursPart(), "h")
            + part(duration.toMinutesPart(), "m");
    boolean noSeconds = duration.toSecondsPart() == 0 && duration.getNano() == 0;
    if (!whole.isEmpty() && noSeconds) {
      return whole;
    }
    BigDecimal seconds =
        BigDecimal.valueOf(duration.toSecondsPart())
            .add(BigDecimal.valueOf(duration.getNano(), 9))
            .stripTrailingZeros();
    return whole + seconds.toPlainString() + "s";
  }

  private static String part(long count, String unit) {
    return count == 0 ? "" : count + unit;
  }

  /** Returns a message with its durations as people write them. */
  static String inWords(String message) {
    return ISO.matcher(message)
        .replaceAll(
            found -> {
              try {
                return text(Duration.parse(found.group()));
              } catch (DateTimeParseException e) {
                return Matcher.quoteReplacement(found.group());
              }
            });
  }

  @Override
  public Duration convert(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is not a duration such as 90, 90s, 5m, 2h or 1d");
    }
    return Duration.ofSeconds(
        Math.multiplyExact(
            Long.parseLong(parts.group(1)), (long) SECONDS.getOrDefault(parts.group(2), 1)));
  }
}
