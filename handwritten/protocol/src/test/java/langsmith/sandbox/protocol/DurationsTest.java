// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "PT1S, 1s",
    "PT0.25S, 250ms",
    "PT1.5S, 1.5s",
    "PT0.0000001S, 0.0000001s",
    "PT90S, 1m30s",
    "PT2H, 2h",
    "PT49H0.5S, 2d1h0.5s",
    "PT-1S, -1s"
  })
  void duration_isWrittenAsPeopleDo(Duration duration, String text) {
    assertThat(Durations.text(duration)).isEqualTo(text);
  }
}
