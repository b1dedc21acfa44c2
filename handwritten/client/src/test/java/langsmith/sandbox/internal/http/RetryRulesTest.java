// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import langsmith.sandbox.config.HttpRetryPolicy;
import langsmith.sandbox.internal.wire.RetryAfter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link RetryAfter} and {@link HttpRetryPolicy}. */
class RetryRulesTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "' 120 ', 120",
    "99999999999999999999, 2147483647",
    "'Thu, 01 Jan 2026 00:01:30 GMT', 90",
    "'Wed, 31 Dec 2025 23:59:59 GMT', 0",
  })
  void secondsAndDates_areUnderstood(String header, long seconds) {
    assertThat(RetryAfter.parse(header, null, NOW)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1e3", ".5", "soon", "２", "Thu, 01 Jan 2026", "01 Jan"})
  void anythingElse_isNoWait(String header) {
    assertThat(RetryAfter.parse(header, null, NOW)).isNull();
  }

  @Test
  void fractionOfASecond_isUnderstood() {
    assertThat(RetryAfter.parse("1.5", null, NOW)).isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void date_isMeasuredFromTheServersClock() {
    String date = "Sun, 22 Nov 2026 12:00:00 GMT";
    assertThat(RetryAfter.parse("Sun, 22 Nov 2026 12:00:30 GMT", date, NOW))
        .isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void absentHeader_isNoWait() {
    assertThat(RetryAfter.parse(null, null, NOW)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1, 500", "2, 1000", "3, 2000", "5, 8000", "6, 8000", "2000, 8000"})
  void bound_doublesUpToTheLongest(int attemptsMade, long millis) {
    assertThat(Retries.delay(HttpRetryPolicy.standard(), attemptsMade, 1))
        .isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void wait_isChosenBetweenZeroAndTheBound() {
    assertThat(Retries.delay(HttpRetryPolicy.standard(), 3, 0)).isZero();
    assertThat(Retries.delay(HttpRetryPolicy.standard(), 3, 0.25))
        .isEqualTo(Duration.ofMillis(500));
  }
}
