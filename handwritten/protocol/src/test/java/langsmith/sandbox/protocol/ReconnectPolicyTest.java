// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconnectPolicyTest {
  @ParameterizedTest
  @CsvSource({
    "-1, 500, 8000, 2, 1000, maxAttempts must be at least 0 but was -1",
    "1, -1, 8000, 2, 1000, initialDelay must not be negative but was -1ms",
    "1, 500, 499, 2, 1000, maxDelay must be at least initialDelay (500ms) but was 499ms",
    "1, 500, 8000, 0.99, 1000, multiplier must be at least 1 but was 0.99",
    "1, 500, 8000, NaN, 1000, multiplier must be at least 1 but was NaN",
    "1, 500, 8000, 2, 0, deadline must be positive but was 0s",
    "1, 500, 8000, 2, -1, deadline must be positive but was -1ms",
  })
  void outOfBounds_isRefusedAtOnce(
      int attempts, long initial, long max, double multiplier, long deadline, String message) {
    assertThatThrownBy(
            () ->
                new ReconnectPolicy(
                    attempts,
                    Duration.ofMillis(initial),
                    Duration.ofMillis(max),
                    multiplier,
                    Duration.ofMillis(deadline)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void changes_keepEverythingElse() {
    Duration second = Duration.ofSeconds(1);
    assertThat(
            ReconnectPolicy.standard()
                .withMaxAttempts(3)
                .withDelays(Duration.ZERO, second)
                .withDeadline(second))
        .isEqualTo(new ReconnectPolicy(3, Duration.ZERO, second, 2.0, second));
    assertThat(ReconnectPolicy.never()).isEqualTo(ReconnectPolicy.standard().withMaxAttempts(0));
  }

  @Test
  void standard_isWhatItsDocumentationSays() {
    assertThat(ReconnectPolicy.standard())
        .isEqualTo(
            new ReconnectPolicy(
                10, Duration.ofMillis(500), Duration.ofSeconds(8), 2, Duration.ofMinutes(2)));
  }
}
