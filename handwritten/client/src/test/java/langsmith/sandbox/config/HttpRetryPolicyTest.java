// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HttpRetryPolicyTest {
  private final HttpRetryPolicy standard = HttpRetryPolicy.standard();

  @Test
  void changes_leaveTheOthers() {
    HttpRetryPolicy changed =
        standard
            .withMaxAttempts(7)
            .withDelays(Duration.ofMillis(1), Duration.ofMillis(9))
            .withDeadline(Duration.ofSeconds(5));

    assertThat(changed)
        .isEqualTo(
            new HttpRetryPolicy(
                7, Duration.ofMillis(1), Duration.ofMillis(9), Duration.ofSeconds(5)));
    assertThat(standard).isEqualTo(HttpRetryPolicy.standard());
    assertThat(HttpRetryPolicy.never().maxAttempts()).isEqualTo(1);
  }

  @Test
  void values_areChecked() {
    assertRefused("maxAttempts must be at least 1, not 0", () -> standard.withMaxAttempts(0));
    assertRefused(
        "firstDelay must not be negative, but is -1s",
        () -> standard.withDelays(Duration.ofSeconds(-1), Duration.ZERO));
    assertRefused(
        "longestDelay must be at least firstDelay, 2s, but is 1s",
        () -> standard.withDelays(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    assertRefused(
        "deadline must be positive, but is 0s", () -> standard.withDeadline(Duration.ZERO));
  }

  private static void assertRefused(String message, ThrowingCallable change) {
    assertThatThrownBy(change).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
