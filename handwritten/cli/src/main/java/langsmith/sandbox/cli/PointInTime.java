// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Points in time as people write them: {@code 7d} ago, {@code 2026-11-30}, or a whole time. */
final class PointInTime implements ITypeConverter<Instant> {
  private final Clock clock;

  PointInTime() {
    this(Clock.systemUTC());
  }

  PointInTime(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Instant convert(String text) {
    try {
      if (text.length() == 10 && text.charAt(4) == '-') {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return text.contains("T")
          ? OffsetDateTime.parse(text).toInstant()
          : clock.instant().minus(new Durations().convert(text));
    } catch (DateTimeException | TypeConversionException e) {
      throw new TypeConversionException(
          "'"
              + text
              + "' is not a time such as 7d (ago), 2026-11-30 (UTC) or 2026-11-30T08:00:00Z");
    }
  }
}
