// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

  @ParameterizedTest
  @CsvSource({
    // initial, max, multiplier, attempt, bound; times in milliseconds
    "500, 8000, 2, 0, 500",
    "500, 8000, 2, 1, 1000",
    "500, 8000, 2, 3, 4000",
    "500, 8000, 2, 4, 8000",
    "500, 8000, 2, 5, 8000",
    "500, 8000, 2, 2147483647, 8000",
    "100, 8000, 1, 1000, 100",
    "100, 1000, 1.5, 2, 225",
    "0, 8000, 2, 2147483647, 0",
    "0, 0, 2, 3, 0",
    "8000, 8000, 2, 0, 8000",
  })
  void bound_growsToItsLimit(long initial, long max, double multiplier, int attempt, long bound) {
    assertThat(backoff(initial, max, multiplier).bound(attempt))
        .isEqualTo(Duration.ofMillis(bound));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.25, 250", "0.5, 500", "0.999, 999"})
  void delay_isEvenlyDrawnFromZeroToTheBound(double draw, long delay) {
    assertThat(backoff(1000, 8000, 2).delay(0, () -> draw)).isEqualTo(Duration.ofMillis(delay));
  }

  @ParameterizedTest
  @CsvSource({
    // asked by the server, delay; times in milliseconds, the draw is 500
    ", 500",
    "-1, 500",
    "0, 500",
    "499, 500",
    "501, 501",
    "86400000, 86400000",
  })
  void retryAfter_isTheLeastDelay(Long asked, long delay) {
    Duration retryAfter = asked == null ? null : Duration.ofMillis(asked);
    assertThat(backoff(1000, 8000, 2).delay(0, retryAfter, () -> 0.5))
        .isEqualTo(Duration.ofMillis(delay));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.25, 50", "0.5, 100", "0.999, 199"})
  void earlyDelay_isAFifthOfTheFirst(double draw, long delay) {
    assertThat(backoff(1000, 8000, 2).earlyDelay(() -> draw).toMillis()).isEqualTo(delay);
  }

  @Test
  void earlyDelay_ofAPolicyWithoutDelaysIsNone() {
    assertThat(backoff(0, 8000, 2).earlyDelay(() -> 0.999)).isZero();
  }

  @Test
  void delaysWithoutAnEnd_doNotOverflow() {
    Backoff patient = new Backoff(ReconnectPolicy.standard().withDelays(FOREVER, FOREVER));
    assertThat(patient.bound(100)).isEqualTo(Duration.ofNanos(Long.MAX_VALUE));
    assertThat(patient.delay(100, () -> 0.999)).isPositive();
  }

  @Test
  void negativeAttempt_isRefused() {
    assertThatThrownBy(() -> backoff(1, 1, 1).bound(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }

  private static Backoff backoff(long initialMillis, long maxMillis, double multiplier) {
    return new Backoff(
        new ReconnectPolicy(
            1,
            Duration.ofMillis(initialMillis),
            Duration.ofMillis(maxMillis),
            multiplier,
            Duration.ofSeconds(1)));
  }
}
