// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class PointInTimeTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private final PointInTime times = new PointInTime(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void durations_areAgo() {
    assertThat(times.convert("0")).isEqualTo(NOW);
    assertThat(times.convert("2h")).isEqualTo("2026-11-30T10:00:00Z");
  }

  @Test
  void dates_areInUtc_andTimesHaveAZone() {
    assertThat(times.convert("2026-11-01")).isEqualTo("2026-11-01T00:00:00Z");
    assertThat(times.convert("2026-11-01T10:00:00+02:00")).isEqualTo("2026-11-01T08:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2026-13-01", "2026-11-01T10:00:00", "-1d"})
  void anythingElse_isRefused(String text) {
    assertThatThrownBy(() -> times.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("'" + text + "' is not a time such as 7d (ago)");
  }
}
